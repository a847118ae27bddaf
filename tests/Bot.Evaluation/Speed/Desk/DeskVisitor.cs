using System.Net;
using System.Text.RegularExpressions;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>What came back for one page.</summary>
internal sealed record DeskResponse(double Milliseconds, int Bytes, string Html);

/// <summary>Somebody at the desk of a bot on this machine: signed in by a link, opening pages and sending forms as a browser does.</summary>
internal sealed partial class DeskVisitor : IDisposable
{
    private readonly HttpClient http;
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };

    private DeskVisitor(Uri site) => http = new HttpClient(handler) { BaseAddress = site };

    /// <exception cref="EvaluationException">The link of <c>bot desk</c> did not lead in.</exception>
    public static async Task<DeskVisitor> SignInAsync(BotProgram bot, Uri site, string dataFolder, CancellationToken cancellationToken)
    {
        var printed = Path.Combine(dataFolder, "link.txt");
        await bot.RunAsync(["desk", "--data", dataFolder, "--Urls", site.ToString()], printed, cancellationToken);
        var link = Link().Match(await File.ReadAllTextAsync(printed, cancellationToken)).Value;
        var visitor = new DeskVisitor(site);
        var door = await visitor.GetAsync(new Uri(link).PathAndQuery, cancellationToken);
        await visitor.PostAsync("/desk/enter", new() { ["token"] = FieldOf(door.Html, "token") }, cancellationToken);
        return visitor;
    }

    public async Task<DeskResponse> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Sends a form; where that leads is not opened.</summary>
    public async Task<DeskResponse> PostAsync(string path, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        return await SendAsync(request, cancellationToken);
    }

    /// <summary>The first link on a page that begins so.</summary>
    /// <exception cref="EvaluationException">There is none.</exception>
    public async Task<string> FirstLinkAsync(string page, string beginning, CancellationToken cancellationToken)
    {
        var links = Links().Matches((await GetAsync(page, cancellationToken)).Html).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value));
        return links.FirstOrDefault(link => link.StartsWith(beginning, StringComparison.Ordinal)) ?? throw new EvaluationException($"{page} has no link that begins with {beginning}.");
    }

    /// <summary>The value of a hidden field.</summary>
    public static string FieldOf(string html, string name) =>
        WebUtility.HtmlDecode(Hidden().Matches(html).FirstOrDefault(field => field.Groups[1].Value == name)?.Groups[2].Value ?? throw new EvaluationException($"The page has no field '{name}'."));

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private async Task<DeskResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = TimeProvider.System.GetTimestamp();
        using var response = await http.SendAsync(request, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var waited = TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther
            ? new DeskResponse(waited, bytes.Length, System.Text.Encoding.UTF8.GetString(bytes))
            : throw new EvaluationException($"{request.Method} {request.RequestUri} gave {(int)response.StatusCode}.");
    }

    [GeneratedRegex("http://[^\\s]+/desk/enter[^\\s]+")]
    private static partial Regex Link();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();
}
