using Bot.Answering.Guardrails;

namespace Bot.Tests.Answering.Guardrails;

/// <summary>Both sides: what is small talk, in either language and as people type it, and the questions beside it.</summary>
public sealed class SmallTalkTests
{
    [Fact]
    public void Every_rule_takes_the_message_it_is_for()
    {
        var idle = SmallTalk.Examples.Where(rule => rule.Kind is not null && SmallTalk.Recognise(rule.Example).Kind != rule.Kind).Select(rule => $"{rule.Kind}: {rule.Example}").ToList();

        Assert.Equal("", string.Join('\n', idle));
    }

    [Theory]
    [InlineData("is this an AI?")]
    [InlineData("r u human")]
    [InlineData("r u a real person or a robot")]
    [InlineData("are you a bot or a human")]
    [InlineData("who made you")]
    [InlineData("hey, are you an A.I.?")]
    [InlineData("hello! are you human or what")]
    [InlineData("so you're not a real person?")]
    [InlineData("am i talking to a machine")]
    [InlineData("is there a human reading this")]
    [InlineData("are you a humen")]
    [InlineData("u a bot?")]
    [InlineData("you're a bot, aren't you")]
    [InlineData("are you chatgpt?")]
    [InlineData("what AI are you using")]
    [InlineData("bot or human?")]
    [InlineData("who built this bot")]
    [InlineData("what's your name?")]
    [InlineData("Is that a real person answering?")]
    [InlineData("are you automated")]
    [InlineData("t'es un robot ?")]
    [InlineData("t un robot ou un humain ?")]
    [InlineData("tes un humain")]
    [InlineData("t'es une vraie personne ?")]
    [InlineData("c'est une IA ?")]
    [InlineData("c une ia")]
    [InlineData("êtes-vous une personne réelle ?")]
    [InlineData("est-ce que tu es humain ?")]
    [InlineData("dis, tu serais pas un robot ?")]
    [InlineData("je parle à un robot là ?")]
    [InlineData("y a quelqu'un derrière ?")]
    [InlineData("t'es qui ?")]
    [InlineData("qui t'a créé ?")]
    [InlineData("qui vous a programmé")]
    [InlineData("tu es une intelligence artificielle ?")]
    [InlineData("t'es chatgpt ?")]
    [InlineData("salut, t'es un humian ?")]
    [InlineData("robot ou humain ?")]
    [InlineData("c'est un humain qui répond ?")]
    public void What_the_bot_is_never_goes_unsaid(string message) => Assert.Equal(nameof(SmallTalkKind.Identity), SmallTalk.Recognise(message).Kind?.ToString());

    [Theory]
    [InlineData("merci", "Thanks", "French")]
    [InlineData("mercii", "Thanks", "French")]
    [InlineData("Mercii beaucoup !", "Thanks", "French")]
    [InlineData("merci bcp !", "Thanks", "French")]
    [InlineData("merci beaucoup pour ton aide", "Thanks", "French")]
    [InlineData("ok super merci", "Thanks", "French")]
    [InlineData("merci, tu es trop fort", "Thanks", "French")]
    [InlineData("merci bien, t'es rapide", "Thanks", "French")]
    [InlineData("thx, you're fast", "Thanks", "English")]
    [InlineData("evening chatbot", "Greeting", "English")]
    [InlineData("c'est très utile, merci", "Thanks", "French")]
    [InlineData("thx that helped!", "Thanks", "English")]
    [InlineData("cool thanks that helped", "Thanks", "English")]
    [InlineData("thank you so much for the explanation", "Thanks", "English")]
    [InlineData("great answer", "Thanks", "English")]
    [InlineData("ok super", "Acknowledgement", "French")]
    [InlineData("d'accord, je vois", "Acknowledgement", "French")]
    [InlineData("ok got it", "Acknowledgement", "English")]
    [InlineData("makes sense", "Acknowledgement", "English")]
    [InlineData("bonjour, tu fais quoi ?", "Help", "French")]
    [InlineData("hi, what can you do?", "Help", "English")]
    [InlineData("salut ça va ?", "Greeting", "French")]
    [InlineData("hey how are you", "Greeting", "English")]
    [InlineData("thanks, bye!", "Thanks", "English")]
    [InlineData("bonne journée à vous", "Farewell", "French")]
    [InlineData("can I speak to a real person?", "Person", "English")]
    [InlineData("je voudrais parler à quelqu'un", "Person", "French")]
    [InlineData("are you making this up?", "Truth", "English")]
    [InlineData("how do i know your figures are right", "Truth", "English")]
    [InlineData("are those numbers accurate?", "Truth", "English")]
    [InlineData("tu inventes des chiffres ?", "Truth", "French")]
    [InlineData("tes chiffres sont fiables ?", "Truth", "French")]
    [InlineData("comment savoir si tu dis vrai", "Truth", "French")]
    [InlineData("comment vérifier tes réponses", "Truth", "French")]
    [InlineData("pourquoi te croire ?", "Truth", "French")]
    public void Chat_is_told_by_kind_and_language(string message, string kind, string language)
    {
        var reading = SmallTalk.Recognise(message);

        Assert.Equal((kind, language), (reading.Kind?.ToString(), reading.Language?.ToString()));
    }

    [Theory]
    [InlineData("is it true?")]
    [InlineData("is that real?")]
    [InlineData("is it real or fake?")]
    [InlineData("c'est vrai ?")]
    [InlineData("is it a retention programme?")]
    [InlineData("is this an AI company?")]
    [InlineData("do AI engineers earn more?")]
    [InlineData("are there any AI researchers there?")]
    [InlineData("and AI?")]
    [InlineData("et l'IA ?")]
    [InlineData("who made that offer?")]
    [InlineData("who is behind this campaign?")]
    [InlineData("who runs Norvane?")]
    [InlineData("what is it for?")]
    [InlineData("how does it work?")]
    [InlineData("what do you know about Norvane?")]
    [InlineData("which sources?")]
    [InlineData("what kind of bonus is it?")]
    [InlineData("thanks, and the base?")]
    [InlineData("ok and the juniors?")]
    [InlineData("hello, how much does Norvane pay?")]
    [InlineData("how many people?")]
    [InlineData("how?")]
    [InlineData("why?")]
    [InlineData("comment ?")]
    [InlineData("pas compris")]
    [InlineData("merci, et la prime ?")]
    [InlineData("c'est quoi une prime ?")]
    [InlineData("qui est derrière cette offre ?")]
    [InlineData("qui a fait cette offre ?")]
    [InlineData("qui dirige Norvane ?")]
    [InlineData("c'est par personne ?")]
    [InlineData("combien de personnes ?")]
    [InlineData("comment marche la prime ?")]
    [InlineData("ils utilisent une IA ?")]
    [InlineData("bonjour, combien paie Norvane ?")]
    [InlineData("are the figures of the Halberd survey reliable?")]
    [InlineData("Did the paper make the number up?")]
    [InlineData("les chiffres du baromètre sont-ils fiables ?")]
    [InlineData("Comment on dit « merci » en italien ?")]
    [InlineData("comment savoir si je suis assez payée")]
    [InlineData("How do I know if the offer is real?")]
    public void A_question_is_none(string message) => Assert.Null(SmallTalk.Recognise(message).Kind);

    [Theory]
    [InlineData("Are you a robot? What does Norvane pay engineers?")]
    [InlineData("t'es une IA ? combien paie Norvane")]
    public void What_it_is_is_asked_beside_a_question(string message)
    {
        var reading = SmallTalk.Recognise(message);

        Assert.True(reading is { Kind: null, AsksWhatIAm: true });
    }

    [Theory]
    [InlineData("La directrice dit 125. Quelqu'un la contredit ?")]
    [InlineData("Une personne répond à cette critique ?")]
    [InlineData("Le syndicat dit que c'est faux. Quelqu'un l'a vérifié ?")]
    [InlineData("she says it doubled. does somebody contradict her?")]
    public void Somebody_in_an_article_is_not_taken_for_whoever_answers(string message) => Assert.False(SmallTalk.Recognise(message).AsksWhatIAm);
}
