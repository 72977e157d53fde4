"""The room of templates: the page, the editor with its preview, files of templates."""
