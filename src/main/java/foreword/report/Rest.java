package foreword.report;

/**
 * People who were not ready.
 *
 * @param in how many were put into the hopper
 * @param takenUp how many left it because we talk again
 * @param dropped how many left it otherwise
 */
public record Rest(long in, long takenUp, long dropped) {}
