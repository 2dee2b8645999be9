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
        var count = 0;
        foreach (var reference in compilation.References)
        {
            if (count == _keys.Length || !_keys[count].IsOf(reference))
            {
                return false;
            }

            count++;
        }

        return count == _keys.Length;
    }

    private sealed class Key(MetadataReference reference)
    {
        private readonly WeakReference<MetadataReference> _object = new(reference);
        private readonly string? _path = PathOf(reference);
        private readonly MetadataReferenceProperties _properties = reference.Properties;
        private readonly string? _modules = ModulesOf(reference);

        public bool IsOf(MetadataReference given)
        {
            if (_object.TryGetTarget(out var mine) && ReferenceEquals(mine, given))
            {
                return true;
            }

            if (
                _path is null
                || _modules is null
                || PathOf(given) != _path
                || given.Properties != _properties
                || ModulesOf(given) != _modules
            )
            {
                return false;
            }

            _object.SetTarget(given);
            return true;
        }

        private static string? PathOf(MetadataReference reference) => (reference as PortableExecutableReference)?.FilePath;

        /// <summary>The ids of the modules; null where the file cannot be read.</summary>
        private static string? ModulesOf(MetadataReference reference)
        {
            try
            {
                return reference is not PortableExecutableReference { FilePath: not null } file
                    ? null
                    : file.GetMetadata() switch
                    {
                        AssemblyMetadata assembly => string.Join(" ", assembly.GetModules().Select(IdOf)),
                        ModuleMetadata module => IdOf(module),
                        _ => null,
                    };
            }
            catch (Exception error) when (error is BadImageFormatException or IOException or InvalidOperationException)
            {
                return null;
            }
        }

        private static string IdOf(ModuleMetadata module) => module.GetModuleVersionId().ToString("N");
    }
}
