package foreword.target;

/** A target that a contact may know, and why. */
public record Suggested(Target target, Bond bond) {}
