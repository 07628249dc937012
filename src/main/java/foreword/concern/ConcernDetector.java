package foreword.concern;

/** Judges by its words alone whether a message complains about us; who wrote it is for the caller to know. */
public interface ConcernDetector {

    /** Never fails, and takes time in proportion to the text, which may be anything. */
    ConcernReading read(String text);
}
