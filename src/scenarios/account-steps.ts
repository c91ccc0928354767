import { accountNamed, type Command, principalName, type World } from '#domain';
import { servicePassword } from './lab-builder.ts';
import { said } from './properties.ts';
import type { Step } from './scenario-schema.ts';

type Word =
  | 'createAccount'
  | 'logOn'
  | 'logOff'
  | 'addToGroup'
  | 'removeFromGroup'
  | 'userRight'
  | 'delegate';

type Deeds = {
  readonly [W in Word]: (value: NonNullable<Step[W]>, scene: { readonly world: World }) => readonly Command[];
};

/** Steps about accounts: who is logged on, and what may be done by whom (E-35, L-47, L-48). Without a password the right one is typed. */
export const accountDeeds: Deeds = {
  createAccount: (name) => [
    {
      type: 'createUser',
      name,
      displayName: name,
      password: servicePassword,
      passwordNeverExpires: true,
      mustChangePassword: false,
    },
  ],
  logOn: ({ node, account, password }, { world }) => {
    const right = accountNamed(world, principalName(world, account))?.password ?? servicePassword;
    return [{ type: 'logOn', node, account, password: password ?? right }];
  },
  logOff: (node) => [{ type: 'logOff', node }],
  addToGroup: ({ node, from, ...given }) => [{ type: 'addToGroup', ...given, ...said({ node, from }) }],
  removeFromGroup: ({ node, from, ...given }) => [
    { type: 'removeFromGroup', ...given, ...said({ node, from }) },
  ],
  userRight: (given) => [{ type: 'setUserRight', ...given }],
  delegate: ({ from, ...given }) => [{ type: 'delegateExchange', ...given, ...said({ from }) }],
};
