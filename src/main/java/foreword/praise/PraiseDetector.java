package foreword.praise;

/** Judges by its words alone whether a message praises us; who wrote it is for the caller to know. */
public interface PraiseDetector {

    /** Never fails, and takes time in proportion to the text, which may be anything. */
    Reading read(String text);
}
