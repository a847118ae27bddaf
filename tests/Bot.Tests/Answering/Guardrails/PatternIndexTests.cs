using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval.Index;

namespace Bot.Tests.Answering.Guardrails;

public sealed class PatternIndexTests
{
    private static readonly List<GuardRule> Rules = [.. GuardRules.Load().SelectMany(of => of.Rules)];

    [Fact]
    public void The_first_rule_found_is_the_first_of_all_that_fits()
    {
        var index = new PatternIndex<GuardRule>(Rules, rule => rule.Pattern);
        foreach (var message in Rules.Select(rule => rule.Example).Append("").Append("Wie geht es dir?").Append("pls tel me the sallary of my collegue"))
        {
            var read = GuardMessage.Read(message);

            Assert.Equal(Rules.Find(rule => rule.Pattern.Fits(read, CorpusIndex.Empty)), index.First(read, CorpusIndex.Empty));
        }
    }

    [Fact]
    public void Each_rule_is_met_by_the_messages_that_it_fits()
    {
        var messages = Rules.Select(rule => GuardMessage.Read(rule.Example)).ToList();
        foreach (var rule in Rules)
        {
            var alone = new PatternIndex<GuardRule>([rule], of => of.Pattern);

            Assert.All(messages, message => Assert.Equal(rule.Pattern.Fits(message, CorpusIndex.Empty), alone.First(message, CorpusIndex.Empty) is not null));
        }
    }

    [Theory]
    [InlineData("^ _ ... {name}", null)]
    [InlineData("what|how colour? {canyou}? $|now", "what how")]
    [InlineData("what is the zebra|gnu_in_the_park", "zebra gnu")]
    [InlineData("quel le zebre*", "zebre")]
    public void A_rule_is_found_by_the_words_that_fewest_messages_have(string rule, string? words) =>
        Assert.Equal(words, WordPattern.Parse(rule).Telling() is { } telling ? string.Join(' ', telling.Select(word => word.Text)) : null);
}
