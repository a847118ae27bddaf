using System.Diagnostics;
using Bot.Articles;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>Somebody who came to the reader by a valid signed link.</summary>
/// <param name="Audience">The most restricted article the link may show.</param>
internal sealed record SignedVisit(Audience Audience);

/// <summary>Lets a signed link open its article from anywhere; without one the reader is where the page is.</summary>
internal sealed class ReaderGate(ReaderLinks links, IOptions<WebOptions> options) : IEndpointFilter
{
    private readonly WebGate _page = new(options);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (links.Check(ReaderPage.ArticleOf(http).Value, http.Request.Query) is not { } link)
        {
            return await _page.InvokeAsync(context, next);
        }

        // The address opens the article, so it must not travel on to the publisher or into an index of the web.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        switch (link)
        {
            case ReaderLink.Valid valid:
                http.Features.Set(new SignedVisit(valid.Audience));
                return await next(context);
            case ReaderLink.Expired:
                return Refusal.Of(http, StatusCodes.Status410Gone, "web.refused.linkExpired");
            case ReaderLink.Forged:
                return Refusal.Of(http, StatusCodes.Status403Forbidden, "web.refused.linkForged");
            default:
                throw new UnreachableException();
        }
    }
}
