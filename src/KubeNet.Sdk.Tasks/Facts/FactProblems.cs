namespace KubeNet.Tasks.Facts;

/// <summary>What is wrong with the items that become facts of the build.</summary>
internal sealed class FactProblems
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public void Add(string message) => _messages.Add(message);
}
