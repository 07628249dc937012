/** Figures that reconcile with the activities they count. */
@org.jspecify.annotations.NullMarked
package foreword.report;
