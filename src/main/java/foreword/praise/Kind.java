package foreword.praise;

/** What sort of praise it is. */
public enum Kind {
    GRATITUDE,
    ADMIRATION,
    RESULT,
    RECOMMENDATION
}
