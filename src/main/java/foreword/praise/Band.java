package foreword.praise;

/** How surely a message is praise: a card at once, one question, or nothing. */
public enum Band {
    SURE,
    MAYBE,
    NO
}
