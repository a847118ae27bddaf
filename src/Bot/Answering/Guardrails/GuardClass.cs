namespace Bot.Answering.Guardrails;

/// <summary>What a message is, when it is not an ordinary question. Earlier classes win where several fit.</summary>
internal enum GuardClass
{
    /// <summary>An order to break the rules or to assert something.</summary>
    Injection,

    /// <summary>A wish to agree with another employer on hiring or pay.</summary>
    Antitrust,

    /// <summary>A wish to know who an anonymous source is.</summary>
    Unmasking,

    /// <summary>An order to carry a question to HR, which only the asker's own press of a button does.</summary>
    SendToHr,

    /// <summary>Who learns of what somebody asks here, and how long it is kept.</summary>
    Trust,

    /// <summary>What the asker may say, ask or demand about pay.</summary>
    Legal,

    /// <summary>The pay of somebody who is not in the news.</summary>
    ColleaguePay,

    /// <summary>A manager asks what to promise somebody.</summary>
    Retention,

    /// <summary>An outside offer, leaving, staying, negotiating.</summary>
    OfferAdvice,

    /// <summary>The asker's own pay.</summary>
    OwnPay,

    /// <summary>An order for something to be done: a room booked, a taxi called, a poem written.</summary>
    Service,
}
