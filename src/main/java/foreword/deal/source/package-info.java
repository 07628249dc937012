/** What other systems tell of their deals: events, their stages in our words, and which of two tellings is the later. */
@org.jspecify.annotations.NullMarked
package foreword.deal.source;
