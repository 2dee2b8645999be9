using KubeNet.Tasks.Items;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Facts;

/// <summary>What is wrong with the items that become facts of the build.</summary>
internal sealed class FactProblems
{
    private readonly List<FactProblem> _all = [];
    private string _kind = "";
    private ITaskItem? _item;

    public IReadOnlyList<FactProblem> All => _all;

    public IEnumerable<string> Messages => _all.Select(problem => problem.Message);

    /// <summary>What is added from here on is about this item; null for none.</summary>
    public void About(string kind, ITaskItem? item) => (_kind, _item) = (kind, item);

    public void Add(string message) => _all.Add(new FactProblem(message, _kind, _item));
}

/// <param name="Message">What is wrong, and the way out.</param>
/// <param name="Kind">The kind of the item.</param>
/// <param name="Item">The item that it is about; null where it is about no single one.</param>
internal sealed record FactProblem(string Message, string Kind, ITaskItem? Item)
{
    public ItemPlace Place(string projectFile) => Item is null ? new(projectFile, 0, 0) : ItemPlace.Of(Item, Kind, projectFile);
}
