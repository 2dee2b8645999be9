using KubeNet.HandOver;

namespace KubeNet.Sdk.Generators;

/// <summary>The text of the one source that the generator adds: the hand-over document, which is comments only.</summary>
internal static class ManifestSource
{
    public static string Of(ProjectManifests project) =>
        HandOverWriter.Write(
            new HandOverDocument([.. project.Sets.Select(SetOf)]),
            () => project.Key ?? throw new InvalidOperationException("A Secret is to be handed over, and no key was derived for it.")
        );

    private static HandOverSet SetOf(SetManifests set) =>
        set.Refusals.Count > 0
            ? HandOverSet.Refused(set.Name, set.Folder, [.. set.Refusals.Select(RefusalOf)])
            : HandOverSet.Written(
                set.Name,
                set.Folder,
                [.. set.Files.Select(file => new HandOverFile(file.Path, file.Content, file.IsSecret, file.IsSealed))]
            );

    private static HandOverRefusal RefusalOf(SetRefusal refusal) =>
        new(refusal.Id, isError: true, refusal.Message, refusal.File, refusal.Line, refusal.Column, refusal.EndLine, refusal.EndColumn);
}
