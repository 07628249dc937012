package foreword.praise;

/** What kind of praise it is. */
public enum Kind {
    GRATITUDE,
    ADMIRATION,
    RESULT,
    RECOMMENDATION
}
