namespace KubeNet.HandOver;

/// <summary>The hand-over cannot be read. The message says what is wrong and the way out, for the person who builds.</summary>
internal sealed class HandOverException : Exception
{
    public HandOverException(string message)
        : base(message) { }
}
