package wrongly.foreword.ask;

import wrongly.foreword.people.LooksAhead;
import wrongly.foreword.report.StartsWork;

/** An ask that knows the report. */
public record CountsItself(StartsWork report, LooksAhead person) {}
