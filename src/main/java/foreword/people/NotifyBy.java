package foreword.people;

/** By which way a teammate wants to be told what waits for them. */
public enum NotifyBy {
    SLACK,
    EMAIL,
    BOTH
}
