using System.Globalization;
using System.Net;
using Bot.Articles.Ingest;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Web.Fetching;

/// <summary>Fetches one page the way a polite guest does: asks robots.txt first, follows few redirects, each held to the same rules.</summary>
internal sealed class PageFetcher(WebTransport transport, RobotsGate robots, IOptions<CorpusOptions> options)
{
    private const int MostRedirects = 5;

    private const int Megabyte = 1024 * 1024;

    /// <param name="known">What was learned at the last reading; null to be sent the page in any case.</param>
    public async Task<FetchOutcome> FetchAsync(Uri address, Validators? known, CancellationToken cancellationToken)
    {
        var at = address;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (Refusal(await robots.AskAsync(at, cancellationToken), at) is { } refusal)
            {
                return refusal;
            }

            switch (await transport.GetAsync(at, known, options.Value.MaxPageMegabytes * Megabyte, cancellationToken))
            {
                case WebReply.Unsafe { Reason: var reason }:
                    return new FetchOutcome.Refused(reason);
                case WebReply.Unreachable { Reason: var reason }:
                    return new FetchOutcome.Failed(reason);
                case WebReply.Answered { Status: HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect } moved:
                    if (WebReply.Next(at, moved) is not { } next)
                    {
                        return new FetchOutcome.Refused("it redirects to what is no web address that can be read; open it in a browser and give the address it ends at.");
                    }

                    at = next;
                    break;
                case WebReply.Answered reply:
                    return Outcome(reply, address, at);
            }
        }

        return new FetchOutcome.Refused($"it redirects more than {MostRedirects} times; open it in a browser and give the address it ends at.");
    }

    private static FetchOutcome? Refusal(RobotsWord word, Uri address) => word switch
    {
        RobotsWord.Disallowed => new FetchOutcome.Refused($"the robots.txt of {address.Host} does not let {WebTransport.ProductToken} read it; save the page to a file, or ask the publisher."),
        RobotsWord.Unknown { Cause: WebReply.Unsafe { Reason: var reason } } => new FetchOutcome.Refused(reason),
        RobotsWord.Unknown { Cause: WebReply.Unreachable { Reason: var reason } } => new FetchOutcome.Failed($"the robots.txt of {address.Host} could not be read: {reason}"),
        RobotsWord.Unknown { Cause: WebReply.Answered { Status: var status } } => new FetchOutcome.Failed($"the robots.txt of {address.Host} could not be read (status {Number(status)}), which forbids every page until it can; try again later."),
        _ => null,
    };

    private FetchOutcome Outcome(WebReply.Answered reply, Uri asked, Uri at) => (int)reply.Status switch
    {
        200 when reply.IsCut => new FetchOutcome.Refused($"it is larger than {options.Value.MaxPageMegabytes} MB; raise Corpus:MaxPageMegabytes, or save it to a file."),

        // Sites send readers of pages they took down to their front page, which is another page.
        200 when at != asked && at.AbsolutePath == "/" && asked.AbsolutePath != "/" => new FetchOutcome.Refused("it leads to the front page of the site now; give the address of the article."),
        200 => new FetchOutcome.Page(at, reply.ContentType, reply.Charset, reply.Validators, reply.Body),
        304 => new FetchOutcome.Unchanged(),
        404 => new FetchOutcome.Missing(),
        410 => new FetchOutcome.Gone(),
        401 or 402 or 403 or 451 => new FetchOutcome.Refused($"the site does not let it be read (status {Number(reply.Status)}); save the page to a file if you may."),
        408 or 425 or 429 or >= 500 => new FetchOutcome.Failed($"the site cannot send it just now (status {Number(reply.Status)}); try again later."),
        _ => new FetchOutcome.Refused($"the site answers with status {Number(reply.Status)}; check the address."),
    };

    private static string Number(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
