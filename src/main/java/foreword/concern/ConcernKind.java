package foreword.concern;

/** What sort of concern it is. */
public enum ConcernKind {
    /** They are not content with what we did. */
    COMPLAINT,
    /** They turn to somebody above us, or speak of leaving or of a lawyer. */
    ESCALATION,
    /** They are out of patience. */
    FRUSTRATION,
    /** Something does not work, and it hurts them. */
    TROUBLE
}
