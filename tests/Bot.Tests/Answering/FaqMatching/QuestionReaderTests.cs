using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Tests.Answering.FaqMatching;

public sealed class QuestionReaderTests
{
    private static readonly QuestionReader Reader = new(new ConceptIndex(Glossary.Load()), ["Quillmark"]);

    [Theory]
    [InlineData("Does Quillmark not pay a signing bonus of 20,000 euros to new welders?", "en")]
    [InlineData("Why is unvested stock lost at Tarnbrook?", "en")]
    [InlineData("Pourquoi n'y a-t-il pas de prime d'ancienneté pour les soudeurs de Lyon ?", "fr")]
    [InlineData("", "fr")]
    public void What_a_question_speaks_of_is_the_same_whether_or_not_its_details_are_read(string question, string asked)
    {
        var language = ReplyLanguages.Parse(asked)!.Value;
        var terms = Reader.Terms(question, language);

        var whole = Reader.Read(question, language).Terms;
        Assert.Equal(whole.Select(term => (term.Word, term.Stem)), terms.Select(term => (term.Word, term.Stem)));
        Assert.Equal(whole.SelectMany(term => term.Concepts), terms.SelectMany(term => term.Concepts));
    }
}
