/** The update stopped; the register is as it was. The message is Danish and for the user. */
export class UpdateFailure extends Error {}
