/** One small class for each thing that can happen; it puts the desks in order. */
@org.jspecify.annotations.NullMarked
package foreword.workflow;
