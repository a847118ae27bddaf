using Bot.Answering.PayQuestions;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>What a message asks about pay, as people type it in both languages.</summary>
public sealed class PayQuestionReaderTests
{
    [Theory]
    [InlineData("How much do welders earn at Norvik?", "en", "figure")]
    [InlineData("whats the base at norvik", "en", "figure")]
    [InlineData("Combien touchent les soudeurs ?", "fr", "figure")]
    [InlineData("cb gagne un soudeur", "fr", "figure")]
    [InlineData("Is it true that every welder gets $2M?", "en", "disputed")]
    [InlineData("did norvik confirm the bonus??", "en", "disputed")]
    [InlineData("the 2M rumour, legit?", "en", "disputed")]
    [InlineData("Did all the welders get $2 million?", "en", "disputed")]
    [InlineData("C'est vrai que tout le monde a eu 2 M€ ?", "fr", "disputed")]
    [InlineData("La prime de 2 M€ : info ou intox ?", "fr", "disputed")]
    [InlineData("Norvik a-t-il démenti la prime ?", "fr", "disputed")]
    [InlineData("Est-ce que chaque soudeur touche 2 M€ ?", "fr", "disputed")]
    [InlineData("Do pilots earn more than welders?", "en", "comparison")]
    [InlineData("pilots vs welders", "en", "comparison")]
    [InlineData("Who received the most last year, Lund or Rivet?", "en", "comparison")]
    [InlineData("Which of the two pays welders more an hour, Norvik or Tarn?", "en", "comparison")]
    [InlineData("Qui a touché le plus, Lund ou Rivet ?", "fr", "comparison")]
    [InlineData("Lequel a le mieux payé ses soudeurs, Norvik ou Tarn ?", "fr", "comparison")]
    [InlineData("How do the pilots' offers stack up against those of welders?", "en", "comparison")]
    [InlineData("Les pilotes gagnent-ils plus que les soudeurs ?", "fr", "comparison")]
    [InlineData("Quel est l'écart entre pilotes et soudeurs ?", "fr", "comparison")]
    [InlineData("Who says that welders get a bonus?", "en", "who")]
    [InlineData("says who?", "en", "who")]
    [InlineData("where does that number come from", "en", "who")]
    [InlineData("Qui a dit ça ?", "fr", "who")]
    [InlineData("d'ou sort ce chiffre", "fr", "who")]
    [InlineData("Selon qui ?", "fr", "who")]
    [InlineData("List all the pay figures of Norvik", "en", "list")]
    [InlineData("What are the numbers for Norvik?", "en", "list")]
    [InlineData("Toutes les rémunérations citées", "fr", "list")]
    [InlineData("Quels montants sont donnés ?", "fr", "list")]
    [InlineData("Is that per year?", "en", "definition")]
    [InlineData("base or total?", "en", "definition")]
    [InlineData("C'est annuel ou étalé ?", "fr", "definition")]
    [InlineData("C'est brut ou net ?", "fr", "definition")]
    public void The_kind_of_reply_wanted_is_told_from_the_words(string question, string language, string kind) =>
        Assert.Equal(kind, Read(question, language).Kind.ToString().ToLowerInvariant());

    [Theory]
    [InlineData("Who runs the Harbour Pay Monitor?", "en", false)]
    [InlineData("Qui dirige le Harbour Salary Panel ?", "fr", false)]
    [InlineData("What is the Pay at Norvik?", "en", true)]
    [InlineData("who sets the pay of welders", "en", true)]
    [InlineData("Qui fixe le Salaire des soudeurs ?", "fr", true)]
    public void A_word_of_pay_in_a_name_asks_for_no_pay(string question, string language, bool asksPay) => Assert.Equal(asksPay, Read(question, language).AsksPay);

    [Theory]
    [InlineData("What is the base salary of welders?", "en", "base")]
    [InlineData("What's the base?", "en", "base")]
    [InlineData("What salary do welders get?", "en", "salary")]
    [InlineData("Was a signing bonus paid?", "en", "signing_bonus")]
    [InlineData("any sign-on?", "en", "signing_bonus")]
    [InlineData("What retention bonus did pilots get?", "en", "retention_bonus")]
    [InlineData("How big was the bonus?", "en", "bonus")]
    [InlineData("how many RSUs", "en", "equity")]
    [InlineData("What is total comp at Norvik?", "en", "total_compensation")]
    [InlineData("how big was the package", "en", "package")]
    [InlineData("What severance did she get?", "en", "severance")]
    [InlineData("How large is the bonus pool?", "en", "bonus pool")]
    [InlineData("What do welders earn?", "en", "")]
    [InlineData("Quel est le salaire de base ?", "fr", "base")]
    [InlineData("le fixe c combien", "fr", "base")]
    [InlineData("Quel salaire ?", "fr", "salary")]
    [InlineData("Combien gagnent les salariés ?", "fr", "")]
    [InlineData("Une prime à la signature ?", "fr", "signing_bonus")]
    [InlineData("prime d'arrivee combien", "fr", "signing_bonus")]
    [InlineData("Quelle prime de fidélisation ?", "fr", "retention_bonus")]
    [InlineData("Quelle prime ?", "fr", "bonus")]
    [InlineData("Des actions gratuites ?", "fr", "equity")]
    [InlineData("Quelle rémunération totale ?", "fr", "total_compensation")]
    [InlineData("Quelle indemnité de départ ?", "fr", "severance")]
    [InlineData("À combien se monte l'enveloppe ?", "fr", "pool")]
    [InlineData("Est-ce équitable ?", "fr", "")]
    public void The_part_of_pay_is_the_narrowest_one_named(string question, string language, string components) =>
        Assert.Equal(components.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Read(question, language).Components.Select(ClaimNames.Of).Order());

    [Theory]
    [InlineData("How much a year?", "en", "per_year")]
    [InlineData("What is the monthly pay?", "en", "per_month")]
    [InlineData("What is the day rate per day?", "en", "per_day")]
    [InlineData("hourly pay of welders", "en", "per_hour")]
    [InlineData("and just year one?", "en", "first_year")]
    [InlineData("How much over four years?", "en", "four_years")]
    [InlineData("How much over 3 years?", "en", "three_years")]
    [InlineData("What do welders earn?", "en", "")]
    [InlineData("Combien par an ?", "fr", "per_year")]
    [InlineData("combien par mois svp", "fr", "per_month")]
    [InlineData("Quel TJM ?", "fr", "per_day")]
    [InlineData("Et la première année ?", "fr", "first_year")]
    [InlineData("Combien sur quatre ans ?", "fr", "four_years")]
    [InlineData("Combien sur 2 ans ?", "fr", "two_years")]
    public void The_period_asked_for_is_read(string question, string language, string period) =>
        Assert.Equal(period, string.Join(' ', Read(question, language).Periods.Select(ClaimNames.Of)));

    [Theory]
    [InlineData("Is that per year or over four years?", "en")]
    [InlineData("C'est par an ou sur quatre ans ?", "fr")]
    public void A_period_that_is_asked_about_is_not_taken_for_granted(string question, string language)
    {
        var asked = Read(question, language);

        Assert.Equal("Definition", asked.Kind.ToString());
        Assert.Empty(asked.Periods);
    }

    [Theory]
    [InlineData("Is that base or total compensation?", "en")]
    [InlineData("C'est le salaire de base ou la rémunération totale ?", "fr")]
    public void Parts_of_pay_that_are_asked_about_are_not_taken_for_granted(string question, string language) =>
        Assert.Empty(Read(question, language).Components);

    [Theory]
    [InlineData("Did she get $2M?", "en", "2000000 USD")]
    [InlineData("did she get 2 million dollars", "en", "2000000 USD")]
    [InlineData("Is the $58K–$66K range right?", "en", "58000-66000 USD")]
    [InlineData("Are the 300,000 per year confirmed?", "en", "300000")]
    [InlineData("Is 250000 the base?", "en", "250000")]
    [InlineData("A-t-elle touché 1,5 M€ ?", "fr", "1500000 EUR")]
    [InlineData("elle a touche 420 000 ?", "fr", "420000")]
    [InlineData("What was paid in 2024?", "en", "")]
    [InlineData("Were 350 welders paid?", "en", "")]
    [InlineData("Et en 2023 ?", "fr", "")]
    public void Figures_of_the_question_are_read_also_without_a_currency(string question, string language, string figures) =>
        Assert.Equal(figures, string.Join("; ", Read(question, language).Figures.Select(Written)));

    [Theory]
    [InlineData("What was she paid in 2024?", "en", "2024")]
    [InlineData("2023 or 2024?", "en", "2023 2024")]
    [InlineData("Combien en 2019 ?", "fr", "2019")]
    [InlineData("What about 1500 welders?", "en", "")]
    [InlineData("Is it $2024?", "en", "2024")]
    public void Years_are_read(string question, string language, string years) =>
        Assert.Equal(years, string.Join(' ', Read(question, language).Years));

    [Theory]
    [InlineData("What is the median salary?", "en", "median")]
    [InlineData("What do welders earn on average?", "en", "average")]
    [InlineData("Quel est le salaire médian ?", "fr", "median")]
    [InlineData("Quelle est la médiane ?", "fr", "median")]
    [InlineData("Combien en moyenne ?", "fr", "average")]
    [InlineData("How much do welders earn?", "en", null)]
    public void A_statistic_is_read_where_it_is_named(string question, string language, string? statistic) =>
        Assert.Equal(statistic, Read(question, language).Statistic);

    [Theory]
    [InlineData("and in euros?", "en", "EUR")]
    [InlineData("in usd pls", "en", "USD")]
    [InlineData("et en euros ?", "fr", "EUR")]
    [InlineData("en francs suisses ?", "fr", "CHF")]
    [InlineData("Did she get €2M?", "en", null)]
    public void The_currency_wanted_is_read_apart_from_that_of_a_figure(string question, string language, string? currency) =>
        Assert.Equal(currency, Read(question, language).Currency);

    [Theory]
    [InlineData("and the year before?", "en", true)]
    [InlineData("et l'année précédente ?", "fr", true)]
    [InlineData("What did she earn a year?", "en", false)]
    [InlineData("Combien par an ?", "fr", false)]
    public void The_year_before_is_asked_for_in_so_many_words(string question, string language, bool expected) =>
        Assert.Equal(expected, Read(question, language).AsksYearBefore);

    [Theory]
    [InlineData("Who is the chief executive of Norvik?", "en")]
    [InlineData("When was Norvik founded?", "en")]
    [InlineData("Où se trouve l'usine de Norvik ?", "fr")]
    [InlineData("Combien de salariés a Norvik ?", "fr")]
    public void What_does_not_speak_of_pay_is_no_question_about_pay(string question, string language) =>
        Assert.False(Read(question, language).AsksPay);

    [Fact]
    public void A_follow_up_takes_from_the_question_before_what_it_leaves_open()
    {
        var asked = PayQuestionReader.Read("and just year one?", "What signing bonus did pilots get in 2024?", ReplyLanguage.English);

        Assert.Equal([PayPeriod.FirstYear], asked.Periods);
        Assert.Equal([PayComponent.SigningBonus], asked.Components);
        Assert.Equal([2024], asked.Years);
        Assert.True(asked.AsksPay);
    }

    [Fact]
    public void A_follow_up_keeps_what_it_names_itself()
    {
        var asked = PayQuestionReader.Read("et le salaire de base en 2023 ?", "Quelle prime de 50 000 € ont eue les pilotes en 2024 ?", ReplyLanguage.French);

        Assert.Equal([PayComponent.Base], asked.Components);
        Assert.Equal([2023], asked.Years);
    }

    [Fact]
    public void Says_who_after_a_question_of_how_much_asks_for_a_source_not_for_an_amount()
    {
        var asked = PayQuestionReader.Read("says who?", "How much do pilots get?", ReplyLanguage.English);

        Assert.Equal(PayQuestionKind.Who, asked.Kind);
        Assert.False(asked.AsksAmount);
    }

    private static PayQuestion Read(string question, string language) => PayQuestionReader.Read(question, null, ReplyLanguages.Parse(language)!.Value);

    private static string Written(PayAmount amount) =>
        amount.Low == amount.High ? $"{amount.Low:0} {amount.Currency}".Trim() : $"{amount.Low:0}-{amount.High:0} {amount.Currency}".Trim();

    [Theory]
    [InlineData("Salary of a welder with 5 years of experience?", "en")]
    [InlineData("What does a welder with five years' experience earn?", "en")]
    [InlineData("Salaire d'un soudeur avec 5 ans d'expérience ?", "fr")]
    [InlineData("salaire soudeur 5 ans d'ancienneté", "fr")]
    public void Over_years_of_experience_nothing_is_paid(string question, string language) => Assert.Empty(Read(question, language).Periods);

    [Theory]
    [InlineData("What is the package over five years?", "en")]
    [InlineData("Quel package sur cinq ans ?", "fr")]
    public void Years_over_which_something_is_paid_are_a_time(string question, string language) => Assert.Equal([PayPeriod.FiveYears], Read(question, language).Periods);

    [Theory]
    [InlineData("What does Norvik pay welders, 8,400 a month?", "en", 8400)]
    [InlineData("Norvik paie les soudeurs 2 450 par mois ?", "fr", 2450)]
    public void A_small_number_for_a_time_is_a_sum(string question, string language, int sum) => Assert.Equal([sum], Read(question, language).Figures.Select(figure => figure.Low));

    [Theory]
    [InlineData("Who joined Norvik in 2025 a month later?", "en")]
    [InlineData("Norvik recrute 40 soudeurs par mois ?", "fr")]
    public void A_year_or_a_count_is_none(string question, string language) => Assert.Empty(Read(question, language).Figures);

    [Theory]
    [InlineData("What was the leaving bonus of the yard's head?", "en")]
    [InlineData("Quelle est la prime de départ de la directrice ?", "fr")]
    public void What_is_paid_for_going_is_severance(string question, string language) => Assert.Equal([PayComponent.Severance], Read(question, language).Components);
}
