using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Wire;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Teams;

/// <summary>What somebody asked is told from whom they mentioned.</summary>
public sealed class MessageTextTests
{
    private const string Bot = "28:8d1f4c66-2b0a-4c3e-8f57-6a9e0d1c7b42";

    [Theory]
    [InlineData("<at>Pay Answers</at> what do welders earn?", "what do welders earn?")]
    [InlineData("<at>Pay Answers</at>\u00A0what\u00A0do&nbsp;welders   earn?\n", "what do welders earn?")]
    [InlineData("what do <at>Pay Answers</at> welders earn?", "what do welders earn?")]
    [InlineData("<at>Pay Answers</at> <at>Pay Answers</at> help", "help")]
    [InlineData("<at>Pay Answers</at>", "")]
    [InlineData("what is <at>Somebody</at>?", "what is <at>Somebody</at>?")]
    public void The_bots_own_mention_is_no_part_of_the_question(string text, string expected) =>
        Assert.Equal(expected, Read(text, Mention("<at>Pay Answers</at>", Bot, "Pay Answers")));

    [Fact]
    public void Other_people_keep_their_names() =>
        Assert.Equal("does Yusuf Odell earn more than Ana?", Read(
            "<at>Pay Answers</at> does <at>Yusuf Odell</at> earn more than <at>Ana</at>?",
            Mention("<at>Pay Answers</at>", Bot, "Pay Answers"), Mention("<at>Yusuf Odell</at>", "29:1yusuf", "Yusuf Odell"), Mention("<at>Ana</at>", "29:1ana", "Ana")));

    [Fact]
    public void A_person_who_bears_the_bots_name_stays() =>
        Assert.Equal("what does Pay Answers earn?", Read(
            "<at>Pay Answers</at> what does <at>Pay Answers</at> earn?",
            Mention("<at>Pay Answers</at>", Bot, "Pay Answers"), Mention("<at>Pay Answers</at>", "29:1namesake", "Pay Answers")));

    [Fact]
    public void A_name_full_of_signs_is_a_name_and_no_pattern() =>
        Assert.Equal("hello (.*)", Read("<at>Pay (Answers) [beta]+ $1</at> hello (.*)", Mention("<at>Pay (Answers) [beta]+ $1</at>", Bot, "Pay (Answers) [beta]+ $1")));

    [Fact]
    public void A_mention_without_its_text_is_known_by_its_name() =>
        Assert.Equal("hello", Read("<at>Pay Answers</at> hello", new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Pay Answers" } }));

    [Fact]
    public void Entities_of_other_kinds_and_shapes_do_no_harm() =>
        Assert.Equal("hello", Read("hello", new JsonObject { ["type"] = 7 }, new JsonObject { ["type"] = "mention", ["mentioned"] = "nobody", ["text"] = new JsonArray() }));

    [Fact]
    public void Words_in_angle_brackets_that_the_client_dropped_are_read_from_its_other_copy()
    {
        var activity = Activity("what does  pay?", Mention("<at>Pay Answers</at>", Bot, "Pay Answers"));
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = "<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"0\">Pay Answers</span>&nbsp;what does &lt;level 4&gt; pay?</p>",
        });

        Assert.Equal("what does <level 4> pay?", Read(activity));
    }

    [Fact]
    public void A_text_that_is_whole_is_not_taken_from_elsewhere()
    {
        var activity = Activity("is 3 < 4?");
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>is 3 &lt; 4?</p>" });

        Assert.Equal("is 3 < 4?", Read(activity));
    }

    private static string Read(string text, params JsonObject[] entities) => Read(Activity(text, entities));

    private static string Read(JsonObject activity) => MessageText.Of(JsonSerializer.Deserialize(activity.ToJsonString(), TeamsJson.Wire.TeamsActivity)!);

    private static JsonObject Activity(string text, params JsonObject[] entities)
    {
        var activity = TeamsDriver.Fixture("message_personal");
        activity.Remove("attachments");
        (activity["text"], activity["entities"]) = (text, new JsonArray([.. entities]));
        return activity;
    }

    private static JsonObject Mention(string text, string id, string name) => new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };
}
