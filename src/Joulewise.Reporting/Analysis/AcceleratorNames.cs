using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>Names of accelerators as readers know them.</summary>
internal static class AcceleratorNames
{
    /// <summary>The maker's product name without what follows a comma or bracket, for example <c>H100 SXM5 80GB</c>.</summary>
    public static string Short(Catalogue catalogue, string id)
    {
        if (!catalogue.TryFindAccelerator(id, out Accelerator? accelerator))
        {
            return id;
        }

        string name = accelerator.Name;
        int end = name.IndexOfAny(['(', ',']);
        return (end > 0 ? name[..end] : name).Trim();
    }

    /// <summary>The maker of an accelerator, or empty.</summary>
    public static string Vendor(Catalogue catalogue, string id) =>
        catalogue.TryFindAccelerator(id, out Accelerator? accelerator) ? accelerator.Vendor : string.Empty;
}
