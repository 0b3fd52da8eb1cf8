import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Check one PDF with veraPDF: VeraCheck FILE FLAVOUR… prints one line a flavour and one a failed check. */
public class VeraCheck {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < args.length; i++) {
            var flavour = PDFAFlavour.byFlavourId(args[i]);
            try (var parser = Foundries.defaultInstance().createParser(new File(args[0]), flavour);
                 var validator = Foundries.defaultInstance().createValidator(flavour, 10000, false, false, false)) {
                var result = validator.validate(parser);
                System.out.println(args[i] + "\t" + (result.isCompliant() ? "passed" : "failed"));
                for (TestAssertion check : result.getTestAssertions()) {
                    if (check.getStatus() != TestAssertion.Status.FAILED) continue;
                    var rule = check.getRuleId();
                    System.out.println("\t" + rule.getClause() + "-" + rule.getTestNumber() + "\t"
                        + check.getMessage().replaceAll("\\s+", " ") + "\t" + check.getLocation().getContext());
                }
            }
        }
    }
}
