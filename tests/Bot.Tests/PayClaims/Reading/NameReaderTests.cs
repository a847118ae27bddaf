using Bot.PayClaims.Reading;
using Bot.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.PayClaims.Reading;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("Andrea Voss, chief executive of Halden Rail, said pay rose.", "Andrea Voss", "chief executive", "Halden Rail")]
    [InlineData("Halden Rail's finance chief Andrea Voss said pay rose.", "Andrea Voss", "finance chief", "Halden Rail")]
    [InlineData("Halden CFO Andrea Voss said pay rose.", "Andrea Voss", "CFO", "Halden")]
    [InlineData("The offer surprised Tomasz Brzezicki, the group's chief people officer, on Monday.", "Tomasz Brzezicki", "chief people officer", null)]
    [InlineData("Dr Lena Rao, a consultant anaesthetist at Harbour Lane Hospital, earns more.", "Lena Rao", "consultant anaesthetist", "Harbour Lane Hospital")]
    [InlineData("Priya Nair, 34, a nurse, earns £38,400.", "Priya Nair", "nurse", null)]
    [InlineData("Bonuses doubled, said Moses van der Berg (head of rewards, Quillon).", "Moses van der Berg", "head of rewards", "Quillon")]
    [InlineData("Le PDG de Verdalis, Étienne Gaubert, a perçu 1,2 million d'euros.", "Étienne Gaubert", "PDG", "Verdalis")]
    [InlineData("Claire Mabille, directrice des ressources humaines chez Verdalis, dément.", "Claire Mabille", "directrice des ressources humaines", "Verdalis")]
    [InlineData("« C'est faux », répond Jeanne d'Arvor, porte-parole d'Orvéa.", "Jeanne d'Arvor", "porte-parole", "Orvéa")]
    [InlineData("L'embauche du cofondateur Octave Lemoine a coûté cher.", "Octave Lemoine", "cofondateur", null)]
    [InlineData("Octave Lemoine, économiste à l'université de Grenoble, juge la hausse prudente.", "Octave Lemoine", "économiste", "université de Grenoble")]
    public void A_person_is_read_with_the_office_beside_the_name(string text, string name, string role, string? affiliation)
    {
        var person = Assert.Single(Names(text), mention => mention.Kind == NameKind.Person);

        Assert.Equal((name, role, affiliation), (person.Name, person.Role, person.Affiliation));
    }

    [Theory]
    [InlineData("Lena Rao, a surgeon, moved on. Rao earns more now.", "Rao", "Lena Rao")]
    [InlineData("Paul Rivet, infirmier, a signé. M. Rivet gagne plus.", "Rivet", "Paul Rivet")]
    [InlineData("Adaeze Okafor bakes bread in Leeds. At dawn Adaeze earns little.", "Adaeze", "Adaeze Okafor")]
    [InlineData("Claire de Villemont dirige la paie. Mme de Villemont dément.", "Villemont", "Claire de Villemont")]
    public void A_later_surname_or_first_name_is_the_same_person(string text, string words, string name)
    {
        var later = Names(text)[^1];

        var last = Names(text).Last(mention => mention.Span.In(text) == words);

        Assert.Equal((name, NameKind.Person), (last.Name, last.Kind));
        Assert.Equal(name, later.Name);
    }

    [Theory]
    [InlineData("Nurses at Meltham earn more.", "Meltham")]
    [InlineData("Les salariés d'Orvéa gagnent plus.", "Orvéa")]
    [InlineData("Chez Orvéa, la prime double.", "Orvéa")]
    [InlineData("The money went to OrbitWorks last year.", "OrbitWorks")]
    [InlineData("He told the Northern Ledger, a newspaper, about it.", "Northern Ledger")]
    [InlineData("The recruitment firm Dorian Lisle polled bankers.", "Dorian Lisle")]
    [InlineData("Le cabinet de recrutement Dorian Lisle interroge les banquiers.", "Dorian Lisle")]
    [InlineData("Saint Brendan's Hospital pays less.", "Saint Brendan's Hospital")]
    [InlineData("Selon L'Écho du Rail, la prime baisse.", "L'Écho du Rail")]
    [InlineData("Marks & Wexford hired ten bakers.", "Marks & Wexford")]
    [InlineData("Le Syndicat national des cheminots conteste.", "Syndicat national des cheminots")]
    [InlineData("Le centre hospitalier de Montbrac recrute.", "centre hospitalier de Montbrac")]
    [InlineData("The university raised pay. The Bank of Selmere did too.", "Bank of Selmere")]
    public void An_organisation_is_known_by_how_it_is_written_about(string text, string name)
    {
        var organisation = Assert.Single(Names(text));

        Assert.Equal((name, NameKind.Organisation), (organisation.Name, organisation.Kind));
    }

    [Theory]
    [InlineData("Royal Union of Bakers (RUB) met. Later RUB asked for more.", "Royal Union of Bakers")]
    [InlineData("Le centre hospitalier de Montbrac (CHM) recrute. Le CHM paie mal.", "centre hospitalier de Montbrac")]
    public void An_acronym_in_parentheses_is_the_name_before_it(string text, string name) =>
        Assert.All(Names(text), mention => Assert.Equal(name, mention.Name));

    [Theory]
    [InlineData("On Monday the French said no.")]
    [InlineData("Salaries rose in June. Everyone was pleased.")]
    [InlineData("Interrogée, l'entreprise se tait. Lundi, rien n'a changé.")]
    [InlineData("The CEO and the CFO got RSUs at level E5.")]
    [InlineData("Engineers want more. Nurses do too.")]
    [InlineData("Les Français gagnent plus. Ingénieurs et soignants aussi.")]
    public void Ordinary_words_with_a_capital_are_no_names(string text) => Assert.Empty(Names(text));

    [Fact]
    public void A_heading_in_capitals_gives_only_names_that_the_text_has()
    {
        const string text = "Quillon Offers Bakers Record Signing Bonuses\n\nBakers at Quillon earn more.";

        Assert.Equal(["Quillon", "Quillon"], Names(text).Select(mention => mention.Name));
    }

    [Fact]
    public void Every_name_is_a_stretch_of_its_text_and_none_overlaps_another_whatever_the_text()
    {
        string[] words = ["Lena", "Rao", "of", "OpenAI's", "d'Uber", "(CHX)", ",", "chief", "the", "St.", "J.", "&", "L'Écho", "du", "\n\n", "« ", "»", "a-t-elle", "42", "É.", "’", "O'Brien", "Mr.", "says"];
        Prop.ForAll(Gen.Elements(words).ArrayOf().ToArbitrary(), parts =>
        {
            var text = string.Join(' ', parts);
            var names = Names(text);
            var end = 0;
            foreach (var name in names)
            {
                if (name.Span.Start < end || name.Span.Length <= 0 || name.Span.End > text.Length || name.Span.In(text).Trim().Length != name.Span.Length)
                {
                    return false;
                }

                end = name.Span.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static IReadOnlyList<NameMention> Names(string text) => NameReader.Read(new ClaimText(new ArticleBuilder().WithText(text).Build()));
}
