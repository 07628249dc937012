package wrongly.foreword.report;

import wrongly.foreword.workflow.CallsAdapter;

/** A report that starts a step. */
public record StartsWork(CallsAdapter step) {}
