using Bot.AllHands;
using Bot.Desk.SignIn;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.AllHands;

/// <summary>Somebody at a meeting's page.</summary>
/// <param name="Voter">As whom they ask and vote; null where they only read.</param>
/// <param name="Query">What each address of theirs carries, with its question mark; empty without a link.</param>
internal sealed record AllHandsVisit(AllHandsId Session, Voter? Voter, string Query)
{
    public static AllHandsVisit Of(HttpContext context) => context.Features.Get<AllHandsVisit>() ?? throw new InvalidOperationException("A meeting's page is mapped outside its gate.");

    /// <summary>An address of the meeting that keeps the link and the language.</summary>
    public string Address(string path, string lang) => $"/all-hands/{Session}{path}{(Query.Length == 0 ? "?" : $"{Query}&")}lang={lang}";
}

/// <summary>Lets a signed link in from anywhere; without one the page is where the chat is, and whoever is at this machine is one person.</summary>
internal sealed class AllHandsGate(AllHandsLinks links, Voters voters, IOptions<WebOptions> options) : IEndpointFilter
{
    private const int LargestForm = 32 << 10;

    private static readonly string[] OfLink = ["voter", "key", "signature"];

    private readonly WebGate _page = new(options);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var session = new AllHandsId(http.Request.RouteValues["id"] as string ?? "");

        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        NoStore.Of(http.Response);
        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (RequestOrigin.IsOfAnotherSite(http.Request, options.Value.PublicUrl))
            {
                return Refusal.Of(http, StatusCodes.Status403Forbidden, "web.refused.crossSite");
            }

            if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > LargestForm)
            {
                return Refusal.Of(http, StatusCodes.Status413PayloadTooLarge, "web.malformed.tooLarge");
            }
        }

        switch (links.Check(session, http.Request.Query))
        {
            case AllHandsLink.Valid valid:
                var voter = valid.Voter.Length > 0 ? await voters.OfLinkAsync(session, valid.Voter, valid.Key, http.RequestAborted) : null;
                http.Features.Set(new AllHandsVisit(session, voter, QueryString.Create(http.Request.Query.Where(part => OfLink.Contains(part.Key))).ToString()));
                return await next(context);
            case AllHandsLink.Forged:
                return Refusal.Of(http, StatusCodes.Status403Forbidden, "web.refused.linkForged");
            default:
                return await _page.InvokeAsync(context, async inner =>
                {
                    http.Features.Set(new AllHandsVisit(session, await voters.OfAsync(session, DeskRoles.Console, http.RequestAborted), ""));
                    return await next(inner);
                });
        }
    }
}
