package foreword.report;

/**
 * How many rows of one owner and one segment reached a milestone.
 *
 * @param owner a teammate's id, empty where nobody looks after it
 * @param segment of the client's company, empty where it is not known
 * @param goneOn how many of them reached the next milestone since, up to now
 */
public record Reached(String owner, String segment, long count, long goneOn) {}
