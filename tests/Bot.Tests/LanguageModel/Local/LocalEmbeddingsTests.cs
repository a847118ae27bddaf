using System.Numerics.Tensors;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.LanguageModel.Local;
using Bot.Tests.Drivers;

namespace Bot.Tests.LanguageModel.Local;

/// <summary>The model itself, from its package, as it runs beside the bot.</summary>
public sealed class LocalEmbeddingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_text_has_a_vector_of_unit_length_whatever_stands_beside_it()
    {
        using var model = new LocalEmbeddings(AppContext.BaseDirectory);
        string[] odd = ["Bonuses are paid in March.", "", " ", "🎉🎉", "Œuvre", "\u0000\uD800", string.Concat(Enumerable.Repeat("Bonuses are paid in March. ", 2_000))];

        var together = await model.GenerateAsync(odd, cancellationToken: Token);
        var alone = await model.GenerateAsync([odd[0]], cancellationToken: Token);

        Assert.Equal(odd.Length, together.Count);
        Assert.All(together, vector => Assert.Equal(1, TensorPrimitives.Norm(vector.Vector.Span), 1e-4));
        Assert.All(together, vector => Assert.Equal(384, vector.Vector.Length));
        Assert.Equal(1, TensorPrimitives.Dot(alone[0].Vector.Span, together[0].Vector.Span), 1e-4);
    }

    [Theory]
    [InlineData("Do we get any money towards a nursery?", "Parents of toddlers receive a childcare subsidy.", "The canteen opens at noon.", "Badges are replaced at the front desk.")]
    [InlineData("When do my shares become mine?", "Restricted stock vests in four yearly parts.", "Parental leave lasts sixteen weeks.", "Expenses are refunded within a month.")]
    [InlineData("Can I be let go while I am ill?", "Dismissal during sick leave is void.", "The bonus pool grew by a tenth.", "Referrals earn a reward after three months.")]
    public async Task What_answers_a_question_in_other_words_is_nearer_to_it_than_anything_else(string question, string answer, params string[] others)
    {
        using var model = new LocalEmbeddings(AppContext.BaseDirectory);

        var made = await model.GenerateAsync([LocalEmbeddings.Model.BeforeQuestion + question, answer, .. others], cancellationToken: Token);

        var asked = made[0].Vector;
        var ofAnswer = TensorPrimitives.Dot(asked.Span, made[1].Vector.Span);
        Assert.All(made.Skip(2), other => Assert.True(TensorPrimitives.Dot(asked.Span, other.Vector.Span) < ofAnswer));
    }

    [Fact]
    public async Task Many_threads_get_the_same_vectors_as_one()
    {
        using var model = new LocalEmbeddings(AppContext.BaseDirectory);
        var texts = Enumerable.Range(1, 12).Select(i => $"Level {i} is paid in the range of band {i * 3}.").ToList();
        var one = await model.GenerateAsync(texts, cancellationToken: Token);

        var many = await Task.WhenAll(texts.Select(text => model.GenerateAsync([text], cancellationToken: Token)));

        Assert.All(one.Zip(many), pair => Assert.Equal(1, TensorPrimitives.Dot(pair.First.Vector.Span, pair.Second[0].Vector.Span), 1e-4));
    }

    [Fact]
    public async Task Who_gives_up_does_not_wait_for_the_rest_of_a_batch()
    {
        using var model = new LocalEmbeddings(AppContext.BaseDirectory);
        using var gaveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var made = 0;
        IEnumerable<string> Texts() => Enumerable.Range(1, 10_000).Select(i => $"Notice {i}");
        await model.GenerateAsync(["ready"], cancellationToken: Token);

        var working = model.GenerateAsync(Texts(), cancellationToken: gaveUp.Token);
        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => made = (await working).Count);
        Assert.Equal(0, made);
    }

    [Fact]
    public async Task Where_the_model_is_missing_the_failure_and_the_doctor_say_so()
    {
        using var folder = new TempFolder();
        using var model = new LocalEmbeddings(folder.Path);

        var failure = await Assert.ThrowsAsync<ModelException>(() => model.GenerateAsync(["ready"], cancellationToken: Token));
        var finding = Assert.Single(await new LocalCheckup(model, LocalEmbeddings.Model).ExamineAsync(Token).ToListAsync(Token));

        Assert.Equal((ModelFailure.Rejected, "FileNotFoundException"), (failure.Failure, failure.Code));
        Assert.Equal((FindingStatus.Fail, "model vectors"), (finding.Status, finding.Name));
        Assert.Contains("FileNotFoundException", finding.Cause, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Mend);
    }

    [Fact]
    public async Task The_doctor_says_which_model_runs_and_how_much_has_vectors()
    {
        using var folder = new TempFolder();
        await CommandLineDriver.RunAsync("ingest", folder.Write("leave.md", "# Leave\n\nParental leave at Norvane lasts sixteen weeks, and all of it is paid."), "--data", folder.At("data"));

        var end = await CommandLineDriver.RunAsync("doctor", "--json", "--data", folder.At("data"), "--Urls", "http://127.0.0.1:0", "--Embeddings:Provider", "Local");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("snowflake-arctic-embed-xs 24.9.52193 runs in this process.", end.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 1 passages and wordings have vectors of snowflake-arctic-embed-xs 24.9.52193.", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_models_at_once_are_refused()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync(
            "search", "leave", "--data", folder.At("data"), "--Embeddings:Provider", "Local", "--OpenAI:Endpoint", "http://127.0.0.1:9/openai/v1/", "--OpenAI:ChatDeployment", "chat", "--OpenAI:EmbeddingDeployment", "vectors");

        Assert.NotEqual(0, end.ExitCode);
        Assert.Contains("Embeddings:Provider is Local, and OpenAI:EmbeddingDeployment names another model.", end.Output + end.Error, StringComparison.Ordinal);
    }
}
