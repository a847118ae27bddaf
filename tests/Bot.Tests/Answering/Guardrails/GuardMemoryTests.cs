using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval.Index;

namespace Bot.Tests.Answering.Guardrails;

public sealed class GuardMemoryTests
{
    private readonly GuardMemory _memory = new();
    private int _read;

    [Theory]
    [InlineData("What do welders earn at Norvane?")]
    [InlineData("Combien gagnent les soudeurs de Norvane ?")]
    [InlineData("")]
    public void A_message_that_comes_back_is_not_read_again(string message)
    {
        Assert.Equal(GuardClass.Legal, Of(message, null, null, CorpusIndex.Empty, GuardClass.Legal));
        Assert.Equal(GuardClass.Legal, Of(message, null, null, CorpusIndex.Empty, null));

        Assert.Equal(1, _read);
    }

    [Fact]
    public void An_ordinary_message_is_remembered_too()
    {
        Assert.Null(Of("What is a bonus?", null, null, CorpusIndex.Empty, null));
        Assert.Null(Of("What is a bonus?", null, null, CorpusIndex.Empty, GuardClass.Legal));

        Assert.Equal(1, _read);
    }

    [Fact]
    public void Another_message_another_one_before_it_and_another_index_are_read()
    {
        Of("And his?", null, null, CorpusIndex.Empty, null);
        Of("And hers?", null, null, CorpusIndex.Empty, null);
        Of("And his?", "", null, CorpusIndex.Empty, null);
        Of("And his?", "What does Ana earn?", null, CorpusIndex.Empty, null);
        Of("And his?", "What does Ana earn?", GuardClass.ColleaguePay, CorpusIndex.Empty, null);
        Of("earn?\nAnd his?", "What does Ana", GuardClass.ColleaguePay, CorpusIndex.Empty, null);
        Of("And his?", "What does Ana earn?", GuardClass.ColleaguePay, new CorpusIndex([], 1), null);

        Assert.Equal(7, _read);
    }

    [Fact]
    public void It_holds_a_bounded_number_and_forgets_others()
    {
        for (var i = 0; i < 20_000; i++)
        {
            Of($"What does firm {i} pay?", null, null, CorpusIndex.Empty, null);
        }

        _read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            Of($"What does firm {i} pay?", null, null, CorpusIndex.Empty, null);
        }

        Assert.InRange(_read, 15_000, 20_000);
    }

    private GuardClass? Of(string message, string? before, GuardClass? classBefore, CorpusIndex index, GuardClass? result) => _memory.Of(message, before, classBefore, index, () =>
    {
        _read++;
        return result;
    });
}
