/** The technologies round the house, one package each; none knows another. */
@org.jspecify.annotations.NullMarked
package foreword.adapter;
