using System.Diagnostics;
using Bot.AllHands.Live;
using Bot.AllHands;
using Bot.Desk.AllHands;
using Bot.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.Web.AllHands;

/// <summary>What employees send from a meeting's page.</summary>
internal static class AllHandsEndpoints
{
    public static void MapAllHands(this WebApplication app)
    {
        var meeting = app.MapGroup("/all-hands/{id}").AddEndpointFilter<RouteGroupBuilder, AllHandsGate>();
        meeting.MapGet("", AllHandsPage.GetAsync);
        meeting.MapGet("/events", EventsAsync);
        meeting.MapPost("/ask", AskAsync);
        meeting.MapPost("/vote/{question}", (HttpContext context, string question, AllHandsQuestions questions) => VoteAsync(context, questions.VoteAsync, question));
        meeting.MapPost("/takeback/{question}", (HttpContext context, string question, AllHandsQuestions questions) => VoteAsync(context, questions.TakeBackAsync, question));
    }

    private static async Task<IResult> EventsAsync(HttpContext context, AllHandsStore store, AllHandsLive live, IHostApplicationLifetime host)
    {
        var session = AllHandsVisit.Of(context).Session;
        return await store.FindAsync(session, context.RequestAborted) is null ? Refusal.Of(context, StatusCodes.Status404NotFound, "allhands.gone") : SessionEvents.Stream(session, LiveReaders.Employees, live, host);
    }

    private static async Task<IResult> AskAsync(HttpContext context, AllHandsQuestions questions, AllHandsPage page)
    {
        var visit = AllHandsVisit.Of(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (text, name, language) = (form["text"].ToString(), form["name"].ToString(), PageLanguage.Of(context.Request));
        var sent = visit.Voter is { } voter ? await questions.SendAsync(visit.Session, voter, text, language, name, context.RequestAborted) : new AllHandsSent.Refused(SendRefusal.Closed);
        return sent switch
        {
            AllHandsSent.Taken taken => GoBack(context, visit, taken.IsShown ? "sent" : "waiting"),
            AllHandsSent.Joined => GoBack(context, visit, "joined"),
            AllHandsSent.Refused { Reason: SendRefusal.NotFound } => Refusal.Of(context, StatusCodes.Status404NotFound, "allhands.gone"),

            // What was typed is not lost.
            AllHandsSent.Refused refused => await page.ShowAsync(context, $"allhands.refused.{refused.Reason}", text, name, StatusOf(refused.Reason)),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> VoteAsync(HttpContext context, Func<AllHandsId, Voter, AllHandsQuestionId, CancellationToken, Task<VoteEnd>> vote, string question)
    {
        var visit = AllHandsVisit.Of(context);
        var end = visit.Voter is { } voter ? await vote(visit.Session, voter, new AllHandsQuestionId(question), context.RequestAborted) : VoteEnd.Closed;

        // A script wants to hear how it ended; a form goes back to the page.
        return context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)
            ? end switch { VoteEnd.Counted => TypedResults.NoContent(), VoteEnd.Closed => TypedResults.StatusCode(StatusCodes.Status409Conflict), _ => TypedResults.StatusCode(StatusCodes.Status404NotFound) }
            : GoBack(context, visit, end switch { VoteEnd.Counted => "voted", VoteEnd.Closed => "closed", _ => "changed" });
    }

    private static StatusCodeHttpResult GoBack(HttpContext context, AllHandsVisit visit, string done)
    {
        context.Response.Headers.Location = $"{visit.Address("", PageLanguage.Of(context.Request).Code())}&done={done}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static int StatusOf(SendRefusal reason) => reason switch
    {
        SendRefusal.Closed => StatusCodes.Status409Conflict,
        SendRefusal.TooMany or SendRefusal.TooSoon => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
