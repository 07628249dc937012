package foreword.ask;

/** What somebody's reply to an ask amounts to. */
public enum Answer {
    YES,
    HESITANT,
    NO,
    NOT_NOW,
    QUESTION,
    REFERRED_ON,
    UNCLEAR
}
