package foreword.cli;

/**
 * How a mailbox is to be authorized.
 *
 * @param port on this machine, where the browser comes back to; 0 for any
 * @param paste true when the browser runs on another machine, and somebody pastes the address that it ends up at
 */
public record AuthorizeOptions(int port, boolean paste) {}
