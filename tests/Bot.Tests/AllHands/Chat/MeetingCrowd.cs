using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.Conversations;
using Bot.Rendering.Slack;
using Bot.Rendering.Teams;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.AllHands.Chat;

/// <summary>Many people of both platforms at one meeting. What they send and press arrives as the platforms deliver it, without each of them opening anything first.</summary>
/// <param name="token">Of the platform Teams, for all of them: to sign one for each is most of the time such a test takes.</param>
internal sealed class MeetingCrowd(SlackDriver slack, TeamsDriver teams, HttpClient toTeams, string token, AllHandsId meeting)
{
    private int _events;

    /// <summary>Even numbers are in Slack, odd ones in Teams.</summary>
    public static PersonId Person(int number) => number % 2 == 0 ? PersonId.OfSlack(FakeSlack.Team, SlackUser(number)) : PersonId.OfTeams(FakeTeams.Tenant, TeamsMeeting.ObjectId(number));

    /// <summary>All that names a person on the wire.</summary>
    public static IEnumerable<string> NamesOf(int number) => number % 2 == 0 ? [SlackUser(number)] : [TeamsMeeting.ObjectId(number), TeamsMeeting.UserId(number), TeamsMeeting.ChatOf(number)];

    public static string SlackUser(int number) => $"UASKER{number:0000}";

    /// <summary>Sends a question, delivered twice where the platform was in doubt.</summary>
    public async Task AskAsync(int person, string text, int deliveries = 1)
    {
        var place = new SlackAllHandsPlace(meeting, 0, 0);
        var form = $"form-{Interlocked.Increment(ref _events)}";
        await DeliverAsync(person, deliveries, () => new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = Slack(person),
            ["view"] = new JsonObject
            {
                ["id"] = form,
                ["type"] = "modal",
                ["callback_id"] = SlackAllHandsViews.Callback,
                ["private_metadata"] = place.Write(),
                ["state"] = new JsonObject { ["values"] = new JsonObject { [place.QuestionBlock] = new JsonObject { ["question"] = new JsonObject { ["value"] = text } } } },
            },
        }, () =>
        {
            var data = TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Send, meeting);
            (data[TeamsAllHandsButtons.Form], data[TeamsAllHandsButtons.Text]) = (form, text);
            return Invoke(person, "task/submit", new JsonObject { ["data"] = data });
        });
    }

    /// <summary>Votes, by a press that is delivered so often.</summary>
    public Task VoteAsync(int person, AllHandsQuestionId question, int deliveries = 1) => DeliverAsync(person, deliveries, () => new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = Slack(person),
        ["trigger_id"] = $"crowd-{Interlocked.Increment(ref _events)}",
        ["view"] = new JsonObject { ["id"] = $"VCROWD{person}", ["type"] = "modal", ["callback_id"] = SlackAllHandsViews.Callback, ["private_metadata"] = new SlackAllHandsPlace(meeting, 0, 0).Write() },
        ["actions"] = new JsonArray(new JsonObject { ["action_id"] = SlackAllHandsViews.Vote, ["type"] = "button", ["value"] = question.Value }),
    }, () => Invoke(person, "adaptiveCard/action", new JsonObject
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = TeamsAllHandsButtons.Vote, ["data"] = TeamsAllHandsButtons.Data(TeamsAllHandsButtons.Vote, meeting, 0, question) },
        ["trigger"] = "manual",
    }));

    /// <summary>Looks what there is, by the word in a chat of their own: that alone may stay of them.</summary>
    public async Task LookAsync(int person)
    {
        if (person % 2 == 0)
        {
            await slack.WriteAsync("allhands", SlackUser(person));
            (await slack.CommandAsync("allhands", SlackUser(person))).Dispose();
        }
        else
        {
            await new TeamsMeeting(teams, person).AskAsync();
        }
    }

    private async Task DeliverAsync(int person, int deliveries, Func<JsonObject> bySlack, Func<JsonObject> byTeams)
    {
        var payload = person % 2 == 0 ? bySlack() : byTeams();
        for (var delivery = 0; delivery < deliveries; delivery++)
        {
            using var response = person % 2 == 0 ? await slack.InteractAsync((JsonObject)payload.DeepClone()) : await PostAsync(payload);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("\"errors\"", body, StringComparison.Ordinal);
            Assert.DoesNotContain("attention", body, StringComparison.Ordinal);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await toTeams.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static JsonObject Slack(int person) => new() { ["id"] = SlackUser(person), ["team_id"] = FakeSlack.Team };

    private static JsonObject Invoke(int person, string name, JsonObject value) => new()
    {
        ["type"] = "invoke",
        ["name"] = name,
        ["id"] = $"f:{Guid.NewGuid()}",
        ["serviceUrl"] = FakeTeams.ServiceUrl,
        ["channelId"] = "msteams",
        ["locale"] = person % 3 == 0 ? "fr-FR" : "en-GB",
        ["from"] = new JsonObject { ["id"] = TeamsMeeting.UserId(person), ["name"] = $"Asker {person}", ["aadObjectId"] = TeamsMeeting.ObjectId(person) },
        ["recipient"] = new JsonObject { ["id"] = $"28:{FakeTeams.App}", ["name"] = "Pay Answers" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = TeamsMeeting.ChatOf(person), ["tenantId"] = FakeTeams.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant } },
        ["value"] = value,
    };
}
