using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Scopes;

/// <summary>
/// Sorts a project's files into scopes. Files below a kustomization that it does not list are patches and the like, and are not judged.
/// </summary>
internal sealed class ScopeBuilder
{
    private readonly Dictionary<string, YamlFile> _files;
    private readonly Dictionary<string, IReadOnlyList<MapNode>> _manifests;
    private readonly Dictionary<string, Kustomization> _kustomizations;
    private readonly Dictionary<string, YamlScope> _scopes = new(StringComparer.Ordinal);
    private readonly PatchedManifests _patched = new();
    private readonly Dictionary<string, string> _listed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private ScopeBuilder(IReadOnlyList<(YamlFile File, FileRole Role)> files)
    {
        _files = files.ToDictionary(file => file.File.Path, file => file.File, StringComparer.Ordinal);
        _manifests = files
            .Where(file => file.Role == FileRole.Manifests)
            .ToDictionary(file => file.File.Path, file => file.File.Manifests, StringComparer.Ordinal);
        _kustomizations = files
            .Where(file => file.Role == FileRole.Kustomization)
            .Select(file => new Kustomization(file.File))
            .GroupBy(kustomization => kustomization.Folder)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>The scopes, in the order of their folders, and what patches may change in them.</summary>
    public static (IReadOnlyList<YamlScope> Scopes, PatchedManifests Patched, IReadOnlyList<NearlyManifest> Nearly) Build(
        IReadOnlyList<(YamlFile File, FileRole Role)> files
    )
    {
        var builder = new ScopeBuilder(files);
        return (builder.Build(), builder._patched, [.. builder.NearlyManifests(files)]);
    }

    /// <summary>Of files that are not listed, only plain ones: below a kustomization they are patches and the like.</summary>
    private IEnumerable<NearlyManifest> NearlyManifests(IReadOnlyList<(YamlFile File, FileRole Role)> files) =>
        (
            from file in files
            where file.Role is FileRole.Manifests or FileRole.Other
            let lists = _listed.TryGetValue(file.File.Path, out var kustomization) ? kustomization : null
            where lists is not null || !_kustomizations.Keys.Any(folder => Paths.IsWithin(file.File.Path, folder))
            from nearly in NearlyManifest.In(file.File, lists)
            select nearly
        ).Concat(files.Where(file => file.Role == FileRole.Kustomization).SelectMany(file => NearlyIn(file.File)));

    private IEnumerable<NearlyManifest> NearlyIn(YamlFile kustomization) =>
        KustomizationFields
            .Misspelt(kustomization)
            .Concat(
                _kustomizations
                    .Values.Where(known => known.Path == kustomization.Path)
                    .SelectMany(known => known.Generators)
                    .SelectMany(generator => generator.Problems)
            )
            .Concat(new NamedFiles(_files.Keys, _kustomizations.Keys).Misspelt(kustomization));

    private IReadOnlyList<YamlScope> Build()
    {
        var scopes = new List<YamlScope>();
        foreach (
            var kustomization in _kustomizations
                .Values.Where(kustomization => !kustomization.IsComponent)
                .OrderBy(kustomization => kustomization.Folder, StringComparer.Ordinal)
        )
        {
            if (ScopeOf(kustomization) is { } scope)
            {
                scopes.Add(scope);
            }
        }

        foreach (var scope in scopes)
        {
            scope.Bases.ToList().ForEach(used => used.Users.Add(scope));
        }

        LeaveOpenWhatOverlaysComplete(scopes);
        var plain = _manifests
            .Where(file => !_kustomizations.Keys.Any(folder => Paths.IsWithin(file.Key, folder)))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .GroupBy(file => Paths.Folder(file.Key));
        scopes.AddRange(
            plain.Select(folder => new YamlScope(
                folder.Key,
                [.. folder.SelectMany(file => file.Value.Select(root => (file.Key, root)))],
                [],
                Transformation.None,
                [],
                isKustomized: false
            )
            {
                Meant = [.. folder.SelectMany(file => MeantIn(_files[file.Key], null))],
            })
        );
        return scopes;
    }

    private YamlScope? ScopeOf(Kustomization kustomization)
    {
        if (_scopes.TryGetValue(kustomization.Folder, out var known))
        {
            return known;
        }

        if (!_open.Add(kustomization.Folder))
        {
            return null; // kustomize refuses a circle; here it only ends
        }

        var roots = new List<(string, MapNode)>();
        var meant = new List<MeantManifest>();
        var bases = new List<YamlScope>();
        var areChanged = kustomization.ChangesResources(relative => FileOf(kustomization, relative));
        var isComplete = !areChanged;
        foreach (var listed in kustomization.Resources)
        {
            var path = Paths.Resolve(kustomization.Folder, listed);
            if (path is not null)
            {
                _listed[path] = "kustomization.yaml";
            }

            if (path is not null && _manifests.TryGetValue(path, out var manifests))
            {
                roots.AddRange(manifests.Select(root => (path, root)));
                meant.AddRange(MeantIn(_files[path], listed));
            }
            else if (path is not null && _kustomizations.TryGetValue(path, out var used) && ScopeOf(used) is { } scope)
            {
                bases.Add(scope);
                isComplete &= scope.IsComplete;
            }
            else if (path is not null && _files.TryGetValue(path, out var other) && NearlyManifest.In(other, listed).Any())
            {
                meant.AddRange(MeantIn(other, listed));
            }
            else
            {
                isComplete = false; // in another repository, or not among the project's files
            }
        }

        known = new YamlScope(
            kustomization.Folder,
            roots,
            bases,
            kustomization.Transformation,
            kustomization.Generators,
            isKustomized: true
        )
        {
            IsComplete = isComplete,
            HasWholeResources = !areChanged,
            Meant = meant,
            GeneratedRoots = [.. kustomization.Generators.Where(IsKnown).Select(generator => generator.Manifest)],
        };
        _scopes.Add(kustomization.Folder, known);
        if (kustomization.ChangesImages)
        {
            _patched.Add(["image"], known.AllRoots);
        }

        var variables = kustomization.Variables.Select(name => $"$({name})").ToList();
        foreach (var root in variables.Count == 0 ? [] : known.AllRoots)
        {
            _patched.Add(PatchedManifests.FieldsWith(variables, root), [root]);
        }

        foreach (var (kind, field) in kustomization.Replaced)
        {
            _patched.Add([field], known.AllRoots.Where(root => kind is null || root.Text("kind") == kind));
        }

        foreach (var patch in PatchesFor(kustomization))
        {
            _patched.Add(patch, known.AllRoots);
        }

        return known;
    }

    /// <summary>Whether the keys of what is generated are known, and no other kustomization adds some.</summary>
    private bool IsKnown(Generator generator) =>
        generator is { Name: not null, AreKeysKnown: true }
        && !_kustomizations.Values.Any(kustomization =>
            kustomization.Generators.Any(other => other.Changes && other.Kind == generator.Kind && other.Name == generator.Name)
        );

    private static IEnumerable<MeantManifest> MeantIn(YamlFile file, string? lists) =>
        NearlyManifest.In(file, lists).Select(document => document.Meant).OfType<MeantManifest>();

    private YamlFile? FileOf(Kustomization kustomization, string relative) =>
        Paths.Resolve(kustomization.Folder, relative) is { } path && _files.TryGetValue(path, out var file) ? file : null;

    private IEnumerable<KustomizePatch> PatchesFor(Kustomization kustomization)
    {
        var components = kustomization
            .Components.Select(folder =>
                Paths.Resolve(kustomization.Folder, folder) is { } path && _kustomizations.TryGetValue(path, out var component)
                    ? component
                    : null
            )
            .OfType<Kustomization>()
            .Where(component => component.IsComponent);
        return components.Prepend(kustomization).SelectMany(source => source.Patches(relative => FileOf(source, relative)));
    }

    /// <summary>
    /// What a base lacks may be what its overlays bring, so it is judged by its values only where one brings something, and with each of
    /// them.
    /// </summary>
    private static void LeaveOpenWhatOverlaysComplete(IReadOnlyList<YamlScope> scopes)
    {
        foreach (var overlay in scopes.Where(scope => scope.Roots.Count > 0 || scope.Generated.Count > 0))
        {
            foreach (var used in overlay.Bases)
            {
                used.IsCompletedByOverlays = true;
            }
        }

        foreach (var overlay in scopes)
        {
            foreach (var used in overlay.Bases.Where(used => used.IsCompletedByOverlays))
            {
                used.Overlays.Add(overlay);
            }
        }
    }
}
