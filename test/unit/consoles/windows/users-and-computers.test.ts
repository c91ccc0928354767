import { describe, expect, it } from 'vitest';
import { pageRefusal } from '../../../../src/consoles/shared/wizard-machine.ts';
import { objectsIn } from '../../../../src/consoles/users-and-computers/directory-tree.ts';
import {
  changeUserForm,
  createUserCommand,
  emptyUserForm,
  nameProblem,
  passwordProblem,
  type UserForm,
} from '../../../../src/consoles/users-and-computers/user-form.ts';
import { type UserPage, userWizard } from '../../../../src/consoles/users-and-computers/user-wizard-model.ts';
import { Room } from './room.ts';

const filled: UserForm = {
  ...emptyUserForm,
  firstName: 'Cluster',
  lastName: 'Service',
  fullName: 'Cluster Service',
  logonName: 'svc-cluster',
  password: 'Heart-8eat',
  confirmation: 'Heart-8eat',
  mustChangePassword: false,
  passwordNeverExpires: true,
};

describe('the directory', () => {
  it('shows controllers, joined computers, groups and accounts, sorted', () => {
    const room = new Room().boot();
    const names = (container: Parameters<typeof objectsIn>[1]) =>
      objectsIn(room.world, container).map((object) => object.name);
    expect(names('domainControllers')).toEqual(['DC1']);
    expect(names('computers')).toEqual(['NODE1', 'NODE2']);
    expect(names('builtin')).toContain('Administrators');
    expect(names('users')).toContain('Exchange Domain Servers');
    room.give(createUserCommand(filled));
    expect(names('users').slice(0, 2)).toEqual(['Administrator', 'Cluster Service']);
    expect(objectsIn(room.world, 'users')[1]?.account).not.toBeNull();
  });
});

describe('the New User wizard', () => {
  it('composes the full name until somebody writes another', () => {
    const first = changeUserForm(emptyUserForm, { firstName: 'Ada' });
    const both = changeUserForm(first, { lastName: 'King', initials: 'L' });
    expect(both.fullName).toBe('Ada L. King');
    const own = changeUserForm(both, { fullName: 'Countess' });
    expect(changeUserForm(own, { firstName: 'Augusta' }).fullName).toBe('Countess');
  });

  it('starts with the box ticked that makes a service account useless', () => {
    expect(emptyUserForm.mustChangePassword).toBe(true);
    expect(emptyUserForm.passwordNeverExpires).toBe(false);
  });

  it('names what is missing or does not go together', () => {
    expect(nameProblem(emptyUserForm)).toBe('fullNameMissing');
    expect(nameProblem({ ...filled, logonName: ' ' })).toBe('logonNameMissing');
    expect(nameProblem(filled)).toBeNull();
    expect(passwordProblem({ ...filled, confirmation: 'x' })).toBe('passwordsDiffer');
    expect(passwordProblem({ ...filled, mustChangePassword: true })).toBe('mustChangeAndNeverExpires');
    expect(passwordProblem(filled)).toBeNull();
  });

  it('shows the refusals of the engine on the page that they belong to', () => {
    const room = new Room().boot();
    const refusalOn = (page: UserPage, patch: Partial<UserForm>) =>
      pageRefusal(userWizard, { page, fields: { ...filled, ...patch } }, 'password', room.query)?.reason ??
      null;
    expect(refusalOn('names', { password: '' })).toBeNull();
    expect(refusalOn('names', { logonName: 'a/b' })).toBe('name.invalidCharacters');
    expect(refusalOn('password', { password: 'short' })).toBe('password.tooShort');
    expect(refusalOn('summary', {})).toBeNull();
    room.give(createUserCommand(filled));
    expect(refusalOn('names', {})).toBe('name.taken');
    expect(room.world.entities.account['acct:svc-cluster']).toMatchObject({
      displayName: 'Cluster Service',
      passwordNeverExpires: true,
      mustChangePassword: false,
    });
  });
});
