namespace Yuimori.Initiation.AccessControl;

/// <summary>What a peer wants to do with a topic.</summary>
public enum TopicAct
{
    /// <summary>Send a message on it.</summary>
    Publish = 1,

    /// <summary>Receive what a filter matches.</summary>
    Subscribe = 2,
}
