using Bot.Rendering;

namespace Bot.Channels.Web;

/// <summary>A request that gets no answer, told in words: as a page to people, as a problem object (RFC 9457) to the API.</summary>
internal static class Refusal
{
    /// <param name="wording">Prefix of two texts: <c>.title</c> and <c>.detail</c>.</param>
    /// <param name="values">For the {0} marks of the detail.</param>
    public static IResult Of(HttpContext context, int status, string wording, params string[] values) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? new ProblemResult(Describe(context, status, wording, values))
            : new PageResult(MessagePage.Render(context, status, Describe(context, status, wording, values)), status);

    public static Problem Describe(HttpContext context, int status, string wording, params string[] values)
    {
        var language = PageLanguage.Of(context.Request);
        return new Problem(status, Wording.Get(language, wording + ".title"), Wording.Get(language, wording + ".detail", values));
    }

    private sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = problem.Status;
            return httpContext.Response.WriteAsJsonAsync(problem, WebJson.Wire.Problem, "application/problem+json", httpContext.RequestAborted);
        }
    }
}

/// <summary>Why there is no answer, without any detail of the inside.</summary>
internal sealed record Problem(int Status, string Title, string Detail);
