using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Web;

public sealed class ChatApiTests(SharedWebHost shared) : IClassFixture<SharedWebHost>
{
    [Fact]
    public async Task A_question_gets_an_answer_and_a_conversation_to_go_on_with()
    {
        using var first = await PostAsync("""{"text": "What is a signing bonus?"}""");
        using var begun = await JsonAsync(first);
        var conversation = begun.RootElement.GetProperty("conversation").GetString();

        using var second = await PostAsync($$"""{"text": "And who pays it?", "conversation": "{{conversation}}", "lang": null}""");
        using var continued = await JsonAsync(second);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotEmpty(begun.RootElement.GetProperty("text").GetString()!);
        Assert.Equal(conversation, continued.RootElement.GetProperty("conversation").GetString());
    }

    [Fact]
    public async Task The_reply_is_in_the_language_asked_for()
    {
        using var response = await PostAsync("""{"text": "What is a signing bonus?", "lang": "fr"}""");
        using var answer = await JsonAsync(response);

        Assert.Equal("fr", answer.RootElement.GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"text\": \"cut")]
    [InlineData("{\"text\": \"\\ud800\"}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"What is a bonus?\"")]
    [InlineData("{}")]
    [InlineData("{\"text\": null}")]
    [InlineData("{\"text\": 5}")]
    [InlineData("{\"text\": \"x\", \"lang\": \"de\"}")]
    [InlineData("{\"text\": \"x\", \"lang\": 1}")]
    [InlineData("{\"text\": \"x\", \"conversation\": {}}")]
    [InlineData("{\"text\": \"x\", \"conversation\": \"a b\"}")]
    public async Task What_cannot_be_read_as_a_question_is_refused_in_words(string body)
    {
        using var response = await PostAsync(body);
        using var problem = await JsonAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString()!);
        Assert.EndsWith(".", problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_in_words()
    {
        using var response = await PostAsync(new ByteArrayContent([0xff, 0xfe, 0x00, (byte)'"', 0xc3]), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_in_the_language_of_the_browser()
    {
        using var response = await PostAsync("{}", request => request.Headers.AcceptLanguage.ParseAdd("fr"));
        using var problem = await JsonAsync(response);

        Assert.Equal("Pas de question", problem.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50_000)]
    public async Task An_empty_and_an_endless_question_get_a_reply_and_no_answer(int length)
    {
        using var response = await PostAsync(JsonSerializer.Serialize(new { text = new string('a', length) }));
        using var answer = await JsonAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(answer.RootElement.GetProperty("abstained").GetBoolean());
    }

    [Fact]
    public async Task A_body_no_question_can_have_is_refused_without_being_read()
    {
        using var response = await PostAsync(JsonSerializer.Serialize(new { text = new string('a', 500_000) }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_who_asks_for_events_hears_that_work_is_under_way_and_then_the_answer()
    {
        using var response = await PostAsync("""{"text": "What is a bonus?"}""", request => request.Headers.Accept.ParseAdd("text/event-stream"));
        var stream = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var events = stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(2, events.Length);
        Assert.StartsWith("event: working\n", events[0]);
        Assert.StartsWith("event: answer\ndata: {", events[1]);
        using var answer = JsonDocument.Parse(events[1]["event: answer\ndata: ".Length..]);
        Assert.NotEmpty(answer.RootElement.GetProperty("conversation").GetString()!);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_cannot_ask(string header, string value)
    {
        using var response = await PostAsync("""{"text": "What is a bonus?"}""", request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_page_itself_can_ask()
    {
        using var response = await PostAsync("""{"text": "What is a bonus?"}""", request =>
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
            request.Headers.TryAddWithoutValidation("Origin", "http://localhost");
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_a_plain_form_can_send_is_no_question(string type)
    {
        using var response = await PostAsync(new StringContent("""{"text": "What is a bonus?"}"""), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Another_method_is_refused_in_words()
    {
        using var client = shared.Host.CreateClient();

        using var response = await client.GetAsync("/api/chat", TestContext.Current.CancellationToken);
        using var problem = await JsonAsync(response);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST /api/chat", problem.RootElement.GetProperty("detail").GetString());
    }

    private Task<HttpResponseMessage> PostAsync(string json, Action<HttpRequestMessage>? change = null) =>
        PostAsync(new StringContent(json, Encoding.UTF8), "application/json", change);

    private async Task<HttpResponseMessage> PostAsync(HttpContent body, string type, Action<HttpRequestMessage>? change = null)
    {
        using var client = shared.Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = body };
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        change?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
