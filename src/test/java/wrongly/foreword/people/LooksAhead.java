package wrongly.foreword.people;

import wrongly.foreword.ask.CountsItself;

/** A value of the left that uses one of the right. */
public record LooksAhead(CountsItself ask) {}
