using System.IO;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Memory;

/// <summary>
/// What the references of a compilation are, whoever made the objects. An editor keeps the objects from edit to edit. The compiler server
/// makes new ones for each build, of the same files: those are known by their paths and the ids of their modules, which follow from the
/// content. What has no file (another project's compilation, an image in memory) is known as an object only.
/// </summary>
internal sealed class ReferenceKeys
{
    private readonly Key[] _keys;

    private ReferenceKeys(Key[] keys) => _keys = keys;

    public static ReferenceKeys Of(Compilation compilation) => new([.. compilation.References.Select(reference => new Key(reference))]);

    /// <summary>Whether a compilation has the same references in the same order.</summary>
    public bool AreOf(Compilation compilation)
    {
        var given = compilation.References.ToArray();
        return given.Length == _keys.Length && Enumerable.Range(0, given.Length).All(i => _keys[i].IsOf(given[i]));
    }

    private sealed class Key(MetadataReference reference)
    {
        private readonly WeakReference<MetadataReference> _object = new(reference);
        private readonly (string Path, string Modules, MetadataReferenceProperties Properties)? _file = FileOf(reference);

        public bool IsOf(MetadataReference given)
        {
            if (_object.TryGetTarget(out var mine) && ReferenceEquals(mine, given))
            {
                return true;
            }

            if (_file is null || FileOf(given) != _file)
            {
                return false;
            }

            _object.SetTarget(given);
            return true;
        }

        /// <summary>Null where there is no file, or it cannot be read.</summary>
        private static (string Path, string Modules, MetadataReferenceProperties Properties)? FileOf(MetadataReference reference)
        {
            try
            {
                return reference is PortableExecutableReference { FilePath: { } path } file && ModulesOf(file.GetMetadata()) is { } modules
                    ? (path, modules, file.Properties)
                    : null;
            }
            catch (Exception error) when (error is BadImageFormatException or IOException or InvalidOperationException)
            {
                return null;
            }
        }

        private static string? ModulesOf(Metadata metadata) =>
            metadata switch
            {
                AssemblyMetadata assembly => string.Join(" ", assembly.GetModules().Select(IdOf)),
                ModuleMetadata module => IdOf(module),
                _ => null,
            };

        private static string IdOf(ModuleMetadata module) => module.GetModuleVersionId().ToString("N");
    }
}
