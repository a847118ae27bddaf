using System.ComponentModel.DataAnnotations;
using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.Answering.Guardrails;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Builders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Answering.Guardrails;

public sealed class GuardedAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("norvane", "Norvane raises its offers", "Norvane offered engineers $2 million over four years, its chief executive Lena Marsh said on Monday. Engineers at Norvane earn a salary of $400,000.");

    public static TheoryData<string, string> Replies => new(
        Enum.GetNames<GuardClass>().SelectMany(@class => new[] { (@class, "en"), (@class, "fr") }));

    [Fact]
    public async Task No_figure_stands_beside_a_refusal_but_what_was_found_is_kept()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("What salary does Lucas on the Norvane team earn?");

        Assert.Equal(new Outcome.Refused(RefusalReason.ColleaguePay), answer.Outcome);
        Assert.Empty(answer.Statements.Concat(answer.More));
        Assert.Empty(answer.Nearest);
        Assert.DoesNotContain("400", AnswerLineWriter.Write(answer, TimeSpan.Zero).Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Ranked);
        Assert.NotEmpty(answer.Passages);
    }

    [Fact]
    public async Task The_guard_speaks_before_any_article_is_there()
    {
        await using var answerer = await new AnswererBuilder().BuildAsync();

        Assert.Equal(new Outcome.Routed(RouteReason.OwnPay), (await answerer.AskAsync("Suis-je sous-payé ?")).Outcome);
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_is_short_names_where_to_go_and_never_forbids_to_talk(string @class, string code)
    {
        var language = ReplyLanguages.Parse(code)!.Value;
        var text = Text(Reply(new ContactsOptions(), Enum.Parse<GuardClass>(@class), language), language);

        Assert.InRange(text.Split(' ').Length, 10, @class is nameof(GuardClass.Legal) ? 190 : @class is nameof(GuardClass.Trust) ? 130 : 80);
        Assert.Contains(Enum.GetValues<ContactKind>(), kind => text.Contains(new ContactList(new ContactsOptions()).Of(kind, language), StringComparison.Ordinal));
        Assert.DoesNotMatch("(?i)confidential pay|pay is confidential|not discuss|ne parlez pas|évitez|should not talk|ask your manager", text);
    }

    [Theory]
    [InlineData(nameof(GuardClass.OfferAdvice), "en", "Nothing was sent or reported")]
    [InlineData(nameof(GuardClass.OfferAdvice), "fr", "Rien n'a été envoyé ni signalé")]
    [InlineData(nameof(GuardClass.OwnPay), "en", "Nothing was sent or reported")]
    [InlineData(nameof(GuardClass.Legal), "en", "2026-11-01")]
    [InlineData(nameof(GuardClass.Legal), "en", "section 7")]
    [InlineData(nameof(GuardClass.Legal), "fr", "directive 2023/970")]
    [InlineData(nameof(GuardClass.Legal), "fr", "L. 1121-1")]
    [InlineData(nameof(GuardClass.ColleaguePay), "fr", "le droit de parler de sa propre rémunération")]
    public void A_reply_says(string @class, string code, string words)
    {
        var language = ReplyLanguages.Parse(code)!.Value;

        Assert.Contains(words, Text(Reply(new ContactsOptions(), Enum.Parse<GuardClass>(@class), language), language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30.00:00:00", "en", "erased after 30 days")]
    [InlineData("7.06:00:00", "fr", "effacés après 8 jours")]
    [InlineData("04:00:00", "en", "a day at most")]
    [InlineData("00:00:00", "fr", "effacés peu après")]
    public void How_long_words_are_kept_is_what_the_settings_say(string kept, string code, string words)
    {
        var language = ReplyLanguages.Parse(code)!.Value;
        var privacy = new PrivacyOptions { QuestionText = TimeSpan.Parse(kept, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Contains(words, Text(new GuardReplies(Options.Create(new ContactsOptions()), Options.Create(privacy)).For(GuardClass.Trust, language), language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_who_learns_of_it_is_answered_alone()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("will you tell HR i asked this");

        Assert.Equal((new Outcome.Answered(), "guard.trust", true), (answer.Outcome, answer.Lead.Key, answer.IsPersonal));
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task A_question_that_also_asks_what_this_is_gets_both()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("Are you a robot? What salary do engineers at Norvane earn?");

        Assert.NotEmpty(answer.Statements);
        Assert.Contains(answer.Notes, note => note.Key == "note.automated");
    }

    [Fact]
    public void A_contact_of_the_settings_is_named_in_both_languages()
    {
        var options = new ContactsOptions { Confidential = "ombuds@norvane.example" };

        Assert.All(Enum.GetValues<ReplyLanguage>(), language => Assert.Contains("ombuds@norvane.example", Text(Reply(options, GuardClass.OfferAdvice, language), language), StringComparison.Ordinal));
    }

    [Fact]
    public void A_contact_of_a_country_is_named_only_there()
    {
        var options = Bound(("HrPartner", "HR, room 4"), ("Countries:FR:HrPartner", "RH, bureau 12"));
        var contacts = new ContactList(options);

        Assert.Equal("RH, bureau 12", contacts.Of(ContactKind.HrPartner, ReplyLanguage.French, "fr"));
        Assert.Equal("HR, room 4", contacts.Of(ContactKind.HrPartner, ReplyLanguage.French));
        Assert.Equal("HR, room 4", contacts.Of(ContactKind.HrPartner, ReplyLanguage.English, "CH"));
        Assert.Equal("le service juridique", contacts.Of(ContactKind.Legal, ReplyLanguage.French, "FR"));
    }

    [Fact]
    public void The_companys_own_notice_replaces_the_built_in_one_with_its_date()
    {
        var options = Bound(("RightsNotice:English", "See the pay charter."), ("RightsNotice:Date", "2027-02-03"));

        var english = Text(Reply(options, GuardClass.Legal, ReplyLanguage.English), ReplyLanguage.English);
        var french = Text(Reply(options, GuardClass.Legal, ReplyLanguage.French), ReplyLanguage.French);

        Assert.Contains("See the pay charter.", english, StringComparison.Ordinal);
        Assert.Contains("2027-02-03", english, StringComparison.Ordinal);
        Assert.DoesNotContain("2023/970", english, StringComparison.Ordinal);
        Assert.Contains("2023/970", french, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RightsNotice:English", "See the pay charter.", "Contacts:RightsNotice:Date")]
    [InlineData("Countries:France:Legal", "legal@norvane.example", "Contacts:Countries:France")]
    public void A_setting_that_cannot_be_used_is_named(string key, string value, string expected)
    {
        var options = Bound((key, value));

        var faults = options.Validate(new ValidationContext(options));

        Assert.Contains(expected, Assert.Single(faults).ErrorMessage, StringComparison.Ordinal);
    }

    private static GuardReply Reply(ContactsOptions options, GuardClass @class, ReplyLanguage language) => new GuardReplies(Options.Create(options), Options.Create(new PrivacyOptions())).For(@class, language);

    private static string Text(GuardReply reply, ReplyLanguage language) =>
        string.Join('\n', reply.Notes.Prepend(reply.Lead).Select(phrase => Wording.Get(language, phrase)));

    private static ContactsOptions Bound(params (string Key, string Value)[] settings)
    {
        var options = new ContactsOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build()
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        return options;
    }
}
