/** Deals and the news about them: what was said of which company, in which stage, for how much, and how surely. */
@org.jspecify.annotations.NullMarked
package foreword.deal;
